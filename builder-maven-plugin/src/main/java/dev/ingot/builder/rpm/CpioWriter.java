package dev.ingot.builder.rpm;

import dev.ingot.builder.archive.Fixed;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes a cpio archive in the "new ASCII" format, as the payload of an RPM package is one. User
 * and group are 0: RPM takes them by name from its header.
 *
 * <p>Source: cpio(5), "New ASCII Format".
 */
final class CpioWriter implements Closeable {
  private static final String MAGIC = "070701";
  private static final String TRAILER = "TRAILER!!!";

  private final OutputStream out;
  private long at;
  private int entries;

  CpioWriter(OutputStream out) {
    this.out = out;
  }

  /** Adds an entry; the content of a link is its target, a folder has none. */
  void add(String path, int mode, byte[] content) throws IOException {
    entries++;
    entry(path, entries, mode, content);
  }

  @Override
  public void close() throws IOException {
    try (out) {
      entry(TRAILER, 0, 0, new byte[0]);
    }
  }

  private void entry(String path, int inode, int mode, byte[] content) throws IOException {
    byte[] name = (path + "\0").getBytes(StandardCharsets.UTF_8);
    long time = inode == 0 ? 0 : Fixed.SECONDS;
    StringBuilder header = new StringBuilder(MAGIC);
    long[] fields = {inode, mode, 0, 0, 1, time, content.length, 0, 0, 0, 0, name.length, 0};
    for (long field : fields) {
      header.append(String.format(Locale.ROOT, "%08x", field));
    }
    write(header.toString().getBytes(StandardCharsets.US_ASCII));
    write(name);
    pad();
    write(content);
    pad();
  }

  private void pad() throws IOException {
    write(new byte[(int) (-at & 3)]);
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    at += bytes.length;
  }
}
