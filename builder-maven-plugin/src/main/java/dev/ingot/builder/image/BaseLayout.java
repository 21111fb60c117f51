package dev.ingot.builder.image;

import dev.ingot.builder.archive.TarReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The image to build upon as it lies beside a manifest: a folder, or the same as one file. */
final class BaseLayout {
  static final String FOLDER = "base-image";
  static final String ARCHIVE = "base-image.tar";
  private static final int PIECE = 1 << 16;

  /** All that an image layout consists of; nothing else of an archive is unpacked. */
  private static final Pattern PART =
      Pattern.compile("oci-layout|index\\.json|blobs/sha256/[0-9a-f]{64}");

  private BaseLayout() {}

  /**
   * What says which image it is, for telling whether it is another one than before; empty if there
   * is none.
   */
  static String identity(Path beside) throws IOException {
    Path index = beside.resolve(FOLDER).resolve("index.json");
    Path archive = beside.resolve(ARCHIVE);
    String text = Files.isRegularFile(index) ? Files.readString(index) : "";
    return Files.isRegularFile(archive)
        ? text + Files.size(archive) + Files.getLastModifiedTime(archive)
        : text;
  }

  /**
   * Unpacks a file with an image layout, as {@code skopeo copy ... oci-archive:FILE} writes it.
   *
   * @param into the folder to make of it
   * @throws IOException when it is no tar archive; the message says so
   */
  static void unpack(Path archive, Path into) throws IOException {
    Files.createDirectories(into.resolve("blobs/sha256"));
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
      TarReader tar = new TarReader(in);
      for (String path = tar.next(); !path.isEmpty(); path = tar.next()) {
        String name = path.startsWith("./") ? path.substring(2) : path;
        if (PART.matcher(name).matches()) {
          write(tar, into.resolve(name));
        }
      }
    }
    if (!Files.isRegularFile(into.resolve("oci-layout"))) {
      throw new IOException("it has no file oci-layout");
    }
  }

  private static void write(TarReader tar, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      for (byte[] piece = tar.read(PIECE); piece.length > 0; piece = tar.read(PIECE)) {
        out.write(piece);
      }
    }
  }
}
