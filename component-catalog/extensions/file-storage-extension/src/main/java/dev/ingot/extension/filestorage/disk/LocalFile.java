package dev.ingot.extension.filestorage.disk;

import java.io.IOException;
import java.io.RandomAccessFile;

/**
 * A file of the operating system. A {@code RandomAccessFile}, for a {@code FileChannel} is closed
 * under everybody's hands when one thread is interrupted.
 */
final class LocalFile implements DiskFile {
  /** The JDK copies what it writes into memory of that size: small enough to be used again. */
  private static final int CHUNK = 64 * 1024;

  private final RandomAccessFile file;

  LocalFile(RandomAccessFile file) {
    this.file = file;
  }

  @Override
  public synchronized long length() throws IOException {
    return file.length();
  }

  @Override
  public synchronized void setLength(long length) throws IOException {
    file.setLength(length);
  }

  @Override
  public synchronized void read(long at, byte[] into, int offset, int length) throws IOException {
    file.seek(at);
    file.readFully(into, offset, length);
  }

  @Override
  public synchronized void write(long at, byte[] bytes, int offset, int length) throws IOException {
    file.seek(at);
    for (int done = 0; done < length; done += CHUNK) {
      file.write(bytes, offset + done, Math.min(CHUNK, length - done));
    }
  }

  @Override
  public void force() throws IOException {
    file.getFD().sync();
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
