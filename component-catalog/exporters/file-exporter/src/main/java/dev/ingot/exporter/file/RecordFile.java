package dev.ingot.exporter.file;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file of whole records. What cannot be written whole is taken back, so that the file never ends
 * in half a record for longer than a write takes. Writes go to the end of the file even when
 * another process or a reloaded exporter writes to it too. Not thread-safe.
 */
final class RecordFile implements Output {
  private static final int BUFFER = 64 * 1024;

  private final File file;
  private final FileOutputStream out;
  private byte[] buffer = new byte[BUFFER];
  private int buffered;
  private long written;

  /** Opens the file, at its end or emptied. */
  RecordFile(Path path, boolean append) throws IOException {
    this.file = path.toFile();
    if (!append) {
      cutTo(0);
    }
    this.out = new FileOutputStream(file, true);
    this.written = file.length();
  }

  /** How large the file is with what waits in memory. */
  long size() {
    return written + buffered;
  }

  /**
   * Takes a record. Unless it is to be written now, it waits in memory until there is enough.
   *
   * @throws IOException when it was not taken; records taken before are kept
   */
  @Override
  public void append(byte[] content, boolean now) throws IOException {
    if (content.length > buffer.length - buffered) {
      flush();
    }
    int before = buffered;
    reserve(content.length);
    System.arraycopy(content, 0, buffer, buffered, content.length);
    buffered += content.length;
    if (now || buffered >= BUFFER) {
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
    long before = file.length();
    try {
      out.write(buffer, 0, buffered);
    } catch (IOException e) {
      takeBack(before, e);
      throw e;
    }
    written += buffered;
    buffered = 0;
    buffer = buffer.length > BUFFER ? new byte[BUFFER] : buffer;
  }

  /** Closes the file; what waits in memory is written before. */
  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }

  private void takeBack(long length, IOException cause) {
    try {
      cutTo(length);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private void cutTo(long length) throws IOException {
    try (RandomAccessFile whole = new RandomAccessFile(file, "rw")) {
      whole.setLength(length);
    }
  }

  private void reserve(int more) {
    if (buffer.length - buffered < more) {
      buffer = Arrays.copyOf(buffer, Math.addExact(buffered, more));
    }
  }
}
