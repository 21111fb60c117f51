package dev.ingot.builder.archive;

import dev.ingot.deflate.DeflateEncoder;
import dev.ingot.deflate.Framing;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes a zip archive, such as a jar, whose bytes are the same with every Java (see {@link Gzip}).
 * Every entry has the time {@link Fixed#TIME} and its Unix mode; there are no extra fields. The
 * order is the caller's. An archive can have up to 4 GB.
 *
 * <p>Paths are relative, with {@code /}, and do not leave the archive; any other is an {@link
 * IllegalArgumentException}.
 */
public final class ZipWriter implements Closeable {
  private static final long LARGEST = 0xffffffffL;
  private static final int FOLDER = 040000;
  private static final int REGULAR = 0100000;

  private final OutputStream out;
  private final DeflateEncoder encoder = new DeflateEncoder(Framing.RAW, 9);
  private final List<ZipEntryHeader> headers = new ArrayList<>();
  private long at;

  /** Writes to a stream, which {@link #close} closes. */
  public ZipWriter(OutputStream out) {
    this.out = out;
  }

  /** Adds a folder. */
  public void folder(String path, int mode) throws IOException {
    add(path.endsWith("/") ? path : path + "/", FOLDER | mode, new byte[0]);
  }

  /**
   * Adds a file, compressed when that makes it smaller.
   *
   * @return its size in the archive
   */
  public long file(String path, int mode, byte[] content) throws IOException {
    return add(path, REGULAR | mode, content);
  }

  /** Writes the directory and ends the archive. */
  @Override
  public void close() throws IOException {
    try (out) {
      long directory = at;
      for (ZipEntryHeader header : headers) {
        write(header.central());
      }
      write(ZipEntryHeader.end(headers.size(), directory, at));
    }
  }

  private long add(String path, int mode, byte[] content) throws IOException {
    Fixed.inside(path);
    encoder.add(content, 0, content.length);
    byte[] deflated = encoder.finish();
    boolean smaller = deflated.length < content.length;
    byte[] stored = smaller ? deflated : content;
    if (at + stored.length > LARGEST) {
      throw new IOException("an archive cannot have more than 4 GB");
    }
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntryHeader header =
        new ZipEntryHeader(
            path.getBytes(StandardCharsets.UTF_8),
            mode,
            smaller,
            crc.getValue(),
            stored.length,
            content.length,
            at);
    headers.add(header);
    write(header.local());
    write(stored);
    return stored.length;
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    at += bytes.length;
  }
}
