package dev.ingot.builder.image;

import dev.ingot.builder.archive.Gzip;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes the pieces of an image into its layout. */
final class Blobs {

  /**
   * A layer that is written.
   *
   * @param blob its compressed bytes
   * @param diffId the checksum of what they unpack to, {@code sha256:...}
   * @param comment what it is
   */
  record Written(Blob blob, String diffId, String comment) {}

  private final Path layout;

  Blobs(Path layout) throws IOException {
    this.layout = layout;
    Files.createDirectories(layout.resolve("blobs/sha256"));
  }

  /** Writes JSON. */
  Blob json(String mediaType, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Blob blob = new Blob(mediaType, hex(sha256().digest(bytes)), bytes.length);
    Files.write(layout.resolve(blob.path()), bytes);
    return blob;
  }

  /** Writes a layer, compressed. */
  Written layer(Layer layer) throws IOException {
    Path unfinished = layout.resolve("layer.part");
    MessageDigest packed = sha256();
    MessageDigest unpacked = sha256();
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
      OutputStream gzip = new Gzip(new DigestOutputStream(file, packed));
      layer.write(new DigestOutputStream(gzip, unpacked));
    }
    Blob blob = new Blob(Blob.LAYER, hex(packed.digest()), Files.size(unfinished));
    Files.move(unfinished, layout.resolve(blob.path()), StandardCopyOption.REPLACE_EXISTING);
    return new Written(blob, "sha256:" + hex(unpacked.digest()), layer.comment());
  }

  /** Takes over a piece of another image, whose bytes must be those that its name says. */
  void copy(BlobSource from, Blob blob) throws IOException {
    Path copy = layout.resolve(blob.path());
    MessageDigest digest = sha256();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(copy), digest)) {
      Files.copy(from.file(blob), out);
    }
    if (Files.size(copy) != blob.size() || !hex(digest.digest()).equals(blob.sha256())) {
      throw new IOException(blob.digest() + " has other bytes than its name says");
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
