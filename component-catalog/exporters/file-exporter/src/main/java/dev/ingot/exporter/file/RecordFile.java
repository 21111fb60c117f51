package dev.ingot.exporter.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file of whole records. What cannot be written whole is taken back, so that the file never ends
 * in half a record for longer than a write takes. Not thread-safe.
 */
final class RecordFile implements Output {
  private static final int BUFFER = 64 * 1024;

  private final RandomAccessFile file;
  private byte[] buffer = new byte[BUFFER];
  private int buffered;
  private long written;

  /** Opens the file, at its end or emptied. */
  RecordFile(Path path, boolean append) throws IOException {
    this.file = new RandomAccessFile(path.toFile(), "rw");
    if (!append) {
      file.setLength(0);
    }
    this.written = file.length();
    file.seek(written);
  }

  /** How large the file is with what waits in memory. */
  long size() {
    return written + buffered;
  }

  /**
   * Takes a record. It waits in memory until there is enough to write.
   *
   * @throws IOException when it was not taken; records taken before are kept
   */
  @Override
  public void append(byte[] content) throws IOException {
    if (content.length > buffer.length - buffered) {
      flush();
    }
    int before = buffered;
    reserve(content.length);
    System.arraycopy(content, 0, buffer, buffered, content.length);
    buffered += content.length;
    if (buffered >= BUFFER) {
      try {
        flush();
      } catch (IOException e) {
        buffered = before;
        throw e;
      }
    }
  }

  /** Writes what waits in memory; when that fails it waits on. */
  @Override
  public void flush() throws IOException {
    if (buffered == 0) {
      return;
    }
    try {
      file.write(buffer, 0, buffered);
    } catch (IOException e) {
      takeBack(e);
      throw e;
    }
    written += buffered;
    buffered = 0;
    buffer = buffer.length > BUFFER ? new byte[BUFFER] : buffer;
  }

  /** Closes the file; what waits in memory is written before. */
  @Override
  public void close() throws IOException {
    try (file) {
      flush();
    }
  }

  private void takeBack(IOException cause) {
    try {
      file.setLength(written);
      file.seek(written);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private void reserve(int more) {
    if (buffer.length - buffered < more) {
      buffer = Arrays.copyOf(buffer, Math.addExact(buffered, more));
    }
  }
}
