package dev.ingot.builder.image;

import dev.ingot.catalog.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An image that another one is put upon, from a folder with an OCI image layout.
 *
 * @param layout the folder
 * @param config what it says of itself
 * @param layers its layers, lowest first
 */
record BaseImage(Path layout, Json config, List<Blob> layers) {

  /** No image. */
  static final BaseImage NONE =
      new BaseImage(Path.of(""), new Json(new JsonValue.Null()), List.of());

  /**
   * Reads the image for a processor.
   *
   * @param architecture as images name it: {@code amd64}
   * @throws IOException when the folder is no image layout, or has no image for it; the message
   *     says so
   */
  static BaseImage read(Path layout, String architecture) throws IOException {
    if (Json.read(layout.resolve("oci-layout")).at("imageLayoutVersion").text().isEmpty()) {
      throw new IOException("its file oci-layout has no version");
    }
    for (Json manifest : manifests(layout, Json.read(layout.resolve("index.json")))) {
      Json config = blob(layout, manifest.at("config"));
      if (config.at("os").text().equals("linux")
          && config.at("architecture").text().equals(architecture)) {
        return new BaseImage(layout, config, layers(manifest, config));
      }
    }
    throw new IOException("it has no image for linux/" + architecture);
  }

  private static List<Blob> layers(Json manifest, Json config) throws IOException {
    List<Blob> layers = new ArrayList<>();
    for (JsonValue layer : manifest.at("layers").items()) {
      layers.add(new Json(layer).blob());
    }
    if (layers.size() != config.at("rootfs").at("diff_ids").items().size()) {
      throw new IOException("its manifest and its configuration do not list as many layers");
    }
    return layers;
  }

  private static List<Json> manifests(Path layout, Json index) throws IOException {
    List<Json> manifests = new ArrayList<>();
    for (JsonValue item : index.at("manifests").items()) {
      Json found = blob(layout, new Json(item));
      if (found.at("manifests").items().isEmpty()) {
        manifests.add(found);
      } else {
        manifests.addAll(manifests(layout, found));
      }
    }
    return manifests;
  }

  private static Json blob(Path layout, Json descriptor) throws IOException {
    return Json.read(layout.resolve(descriptor.blob().path()));
  }
}
