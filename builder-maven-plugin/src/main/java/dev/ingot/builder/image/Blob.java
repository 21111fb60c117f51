package dev.ingot.builder.image;

import dev.ingot.catalog.json.JsonObject;
import java.util.Set;

/**
 * A piece of an image.
 *
 * @param mediaType what it is
 * @param sha256 the checksum of its bytes, in hexadecimal digits
 * @param size the number of its bytes
 */
record Blob(String mediaType, String sha256, long size) {
  static final String INDEX = "application/vnd.oci.image.index.v1+json";
  static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
  static final String CONFIG = "application/vnd.oci.image.config.v1+json";
  static final String LAYER = "application/vnd.oci.image.layer.v1.tar+gzip";

  private static final Set<String> MANIFESTS =
      Set.of(
          INDEX,
          MANIFEST,
          "application/vnd.docker.distribution.manifest.list.v2+json",
          "application/vnd.docker.distribution.manifest.v2+json");
  private static final String DOCKER_LAYER = "application/vnd.docker.image.rootfs.diff.tar.gzip";

  /** Whether it is a manifest or a list of them, by its type. */
  boolean isManifest() {
    return MANIFESTS.contains(mediaType);
  }

  /** The same bytes as OCI names their type, where Docker's is another name. */
  Blob asOci() {
    return mediaType.equals(DOCKER_LAYER) ? new Blob(LAYER, sha256, size) : this;
  }

  /** How images name it. */
  String digest() {
    return "sha256:" + sha256;
  }

  /** Where it lies in an image layout. */
  String path() {
    return "blobs/sha256/" + sha256;
  }

  /** What refers to it: an OCI content descriptor. */
  JsonObject descriptor() {
    return new JsonObject().put("mediaType", mediaType).put("digest", digest()).put("size", size);
  }
}
