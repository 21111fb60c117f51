package dev.ingot.builder.image;

import dev.ingot.builder.manifest.ImageReference;
import dev.ingot.builder.registry.Registry;
import dev.ingot.catalog.json.JsonValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * An image that another one is put upon.
 *
 * @param source where its layers come from
 * @param config what it says of itself
 * @param layers its layers, lowest first
 */
record BaseImage(BlobSource source, Json config, List<Blob> layers) {

  /** No image. */
  static final BaseImage NONE =
      new BaseImage(
          blob -> {
            throw new IOException("no image has layers");
          },
          new Json(new JsonValue.Null()),
          List.of());

  /**
   * Reads the image for a processor from a folder with an OCI image layout.
   *
   * @param architecture as images name it: {@code amd64}
   * @throws IOException when the folder is no image layout, or has no image for it; the message
   *     says so
   */
  static BaseImage read(Path layout, String architecture) throws IOException {
    if (Json.read(layout.resolve("oci-layout")).at("imageLayoutVersion").text().isEmpty()) {
      throw new IOException("its file oci-layout has no version");
    }
    BlobSource source = blob -> layout.resolve(blob.path());
    return new PlatformSearch(source, architecture).in(Json.read(layout.resolve("index.json")));
  }

  /**
   * Reads the image for a processor from a registry. Its layers are pulled when they are wanted.
   *
   * @param image with the digest
   * @param architecture as images name it: {@code amd64}
   * @throws IOException when it cannot be had, or has no image for the processor; the message says
   *     so
   */
  static BaseImage pull(Registry registry, ImageReference image, String architecture)
      throws IOException {
    BlobSource source =
        blob ->
            blob.isManifest()
                ? registry.manifest(image, blob.sha256())
                : registry.blob(image, blob.sha256(), blob.size());
    String digest = image.digest().orElseThrow();
    Path root = registry.manifest(image, digest.substring(digest.indexOf(':') + 1));
    return new PlatformSearch(source, architecture).in(Json.read(root));
  }
}
