package dev.ingot.builder.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reads an image layout as a registry or a runtime would, and holds it to the rules of the OCI
 * Image Format Specification.
 */
record ReadImage(Path layout, Json manifest, Json config) {

  static ReadImage of(Path layout) throws IOException {
    assertThat(layout.resolve("oci-layout"))
        .content()
        .contains("\"imageLayoutVersion\": \"1.0.0\"");
    Json index = Json.read(layout.resolve("index.json"));
    assertThat(index.at("schemaVersion").value().toString()).contains("literal=2");
    assertThat(index.at("manifests").items()).hasSize(1);
    Json manifest = Json.read(checked(layout, new Json(index.at("manifests").items().get(0))));
    assertThat(manifest.at("mediaType").text()).isEqualTo(Blob.MANIFEST);
    Json config = Json.read(checked(layout, manifest.at("config")));
    ReadImage image = new ReadImage(layout, manifest, config);
    image.checkLayers();
    image.checkStrays();
    return image;
  }

  /** The layers as tar archives, lowest first. */
  List<Path> layers() throws IOException {
    List<Path> layers = new ArrayList<>();
    for (var layer : manifest.at("layers").items()) {
      assertThat(new Json(layer).at("mediaType").text()).isEqualTo(Blob.LAYER);
      layers.add(checked(layout, new Json(layer)));
    }
    return layers;
  }

  /** Unpacks all layers into a folder, as a runtime does. */
  void unpack(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    for (Path layer : layers()) {
      Process tar =
          new ProcessBuilder("tar", "-xzpf", layer.toString(), "-C", folder.toString())
              .inheritIO()
              .start();
      assertThat(tar.waitFor()).isZero();
    }
  }

  private void checkLayers() throws IOException {
    List<String> unpacked = new ArrayList<>();
    for (Path layer : layers()) {
      byte[] bytes = Files.readAllBytes(layer);
      try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        unpacked.add("sha256:" + sha256(in.readAllBytes()));
      }
    }
    assertThat(config.at("rootfs").at("diff_ids").items())
        .map(each -> new Json(each).text())
        .isEqualTo(unpacked);
    assertThat(config.at("rootfs").at("type").text()).isEqualTo("layers");
    assertThat(config.at("history").items()).hasSameSizeAs(unpacked);
  }

  private void checkStrays() throws IOException {
    Set<String> named = new TreeSet<>();
    Json index = Json.read(layout.resolve("index.json"));
    named.add(new Json(index.at("manifests").items().get(0)).blob().path());
    named.add(manifest.at("config").blob().path());
    for (var layer : manifest.at("layers").items()) {
      named.add(new Json(layer).blob().path());
    }
    try (Stream<Path> files = Files.walk(layout)) {
      named.addAll(List.of("oci-layout", "index.json", "manifest.json"));
      assertThat(files.filter(Files::isRegularFile).map(each -> layout.relativize(each).toString()))
          .containsExactlyInAnyOrderElementsOf(named);
    }
  }

  private static Path checked(Path layout, Json descriptor) throws IOException {
    Path file = layout.resolve(descriptor.blob().path());
    assertThat(Files.size(file)).isEqualTo(descriptor.blob().size());
    assertThat(sha256(Files.readAllBytes(file))).isEqualTo(descriptor.blob().sha256());
    return file;
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(Blobs.sha256().digest(bytes));
  }
}
