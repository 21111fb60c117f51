package dev.ingot.builder.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a tar archive (POSIX.1-2001, pax: ustar headers, extended ones only where a value does not
 * fit). Every entry belongs to user and group 0, {@code root}, and has the time {@link
 * Fixed#SECONDS}. The order is the caller's: give entries sorted, a folder before what is in it.
 *
 * <p>Paths are relative, with {@code /}, and do not leave the archive; any other is an {@link
 * IllegalArgumentException}.
 */
public final class TarWriter implements Closeable {
  private static final int BLOCK = 512;

  private final OutputStream out;

  /** Writes to a stream, which {@link #close} closes. */
  public TarWriter(OutputStream out) {
    this.out = out;
  }

  /** Adds a folder. */
  public void folder(String path, int mode) throws IOException {
    String name = path.endsWith("/") ? path : path + "/";
    header(new TarHeader(TarHeader.FOLDER, name, mode, 0, ""));
  }

  /** Adds a file. */
  public void file(String path, int mode, byte[] content) throws IOException {
    header(new TarHeader(TarHeader.FILE, path, mode, content.length, ""));
    out.write(content);
    pad(content.length);
  }

  /**
   * Adds a file with the content of one on disk, which is never whole in memory.
   *
   * @throws IOException also when that file changes its size meanwhile
   */
  public void file(String path, int mode, Path content) throws IOException {
    long size = Files.size(content);
    header(new TarHeader(TarHeader.FILE, path, mode, size, ""));
    try (InputStream in = Files.newInputStream(content)) {
      if (in.transferTo(out) != size) {
        throw new IOException(content + " changed while it was read");
      }
    }
    pad(size);
  }

  /**
   * Adds a symbolic link.
   *
   * @param target what the link says, which may lead anywhere
   */
  public void link(String path, String target) throws IOException {
    header(new TarHeader(TarHeader.LINK, path, 0777, 0, target));
  }

  /** Ends the archive. */
  @Override
  public void close() throws IOException {
    try (out) {
      out.write(new byte[2 * BLOCK]);
    }
  }

  private void header(TarHeader header) throws IOException {
    Fixed.inside(header.path());
    byte[] extended = header.extended().getBytes(StandardCharsets.UTF_8);
    if (extended.length > 0) {
      out.write(
          new TarHeader(TarHeader.EXTENDED, "PaxHeader", Fixed.FILE, extended.length, "").block());
      out.write(extended);
      pad(extended.length);
    }
    out.write(header.block());
  }

  private void pad(long size) throws IOException {
    out.write(new byte[(int) (-size & (BLOCK - 1))]);
  }
}
