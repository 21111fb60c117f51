package dev.ingot.builder.image;

import dev.ingot.catalog.json.JsonObject;

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
