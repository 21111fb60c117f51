package dev.ingot.builder.image;

import dev.ingot.builder.archive.Fixed;
import dev.ingot.builder.archive.TarWriter;
import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes an image as a folder and as one file.
 *
 * <p>Source: OCI Image Format Specification 1.1, "Image Layout" and "Image Manifest". The folder
 * also has the {@code manifest.json} by which {@code docker load} finds an image.
 */
final class ImageWriter {
  private final Path layout;
  private final Blobs blobs;
  private final ImageName name;
  private final ImageConfig config;

  ImageWriter(Path layout, ImageName name, ImageConfig config) throws IOException {
    this.layout = layout;
    this.blobs = new Blobs(layout);
    this.name = name;
    this.config = config;
  }

  /** Writes the layout of an image of these layers, upon the base's. */
  void write(BaseImage base, List<Layer> layers) throws IOException {
    List<Blob> all = new ArrayList<>();
    for (Blob layer : base.layers()) {
      blobs.copy(base.source(), layer);
      all.add(layer);
    }
    List<Blobs.Written> own = new ArrayList<>();
    for (Layer layer : layers) {
      Blobs.Written written = blobs.layer(layer);
      own.add(written);
      all.add(written.blob());
    }
    Blob about = blobs.json(Blob.CONFIG, config.text(base, own));
    Blob manifest = blobs.json(Blob.MANIFEST, manifest(about, all));
    file("oci-layout", new JsonObject().put("imageLayoutVersion", "1.0.0").build());
    file("index.json", index(manifest));
    file("manifest.json", forDocker(about, all));
  }

  private String manifest(Blob about, List<Blob> layers) {
    return new JsonObject()
        .put("schemaVersion", 2)
        .put("mediaType", Blob.MANIFEST)
        .put("config", about.descriptor().build())
        .put("layers", items(layers))
        .put("annotations", ImageConfig.texts(config.labels()))
        .build()
        .print();
  }

  private JsonValue index(Blob manifest) {
    JsonObject descriptor =
        manifest
            .descriptor()
            .put(
                "platform",
                new JsonObject()
                    .put("architecture", config.architecture())
                    .put("os", "linux")
                    .build())
            .put(
                "annotations",
                new JsonObject()
                    .put("io.containerd.image.name", "docker.io/library/" + name.text())
                    .put("org.opencontainers.image.ref.name", name.tag())
                    .build());
    return new JsonObject()
        .put("schemaVersion", 2)
        .put("mediaType", Blob.INDEX)
        .put("manifests", new JsonValue.Items(List.of(descriptor.build())))
        .build();
  }

  private JsonValue forDocker(Blob about, List<Blob> layers) {
    return new JsonValue.Items(
        List.of(
            new JsonObject()
                .put("Config", about.path())
                .put("RepoTags", JsonValue.texts(List.of(name.text())))
                .put("Layers", JsonValue.texts(layers.stream().map(Blob::path).toList()))
                .build()));
  }

  private void file(String file, JsonValue value) throws IOException {
    Files.writeString(layout.resolve(file), value.print());
  }

  /** Writes the layout into one archive. */
  void archive(OutputStream out) throws IOException {
    try (TarWriter tar = new TarWriter(out);
        Stream<Path> files = Files.walk(layout)) {
      for (Path file : files.filter(each -> !each.equals(layout)).sorted().toList()) {
        String path = layout.relativize(file).toString().replace('\\', '/');
        if (Files.isDirectory(file)) {
          tar.folder(path, Fixed.PROGRAM);
        } else {
          tar.file(path, Fixed.FILE, file);
        }
      }
    }
  }

  private static JsonValue items(List<Blob> blobs) {
    return new JsonValue.Items(
        blobs.stream().map(each -> (JsonValue) each.descriptor().build()).toList());
  }
}
