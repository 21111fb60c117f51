package dev.ingot.extension.filestorage.disk;

import java.io.Closeable;
import java.io.IOException;

/** An open file. Thread-safe. Threads that are interrupted go on. */
public interface DiskFile extends Closeable {

  /** The length in bytes. */
  long length() throws IOException;

  /** Cuts the file, or extends it by zeros that take no room on most disks. */
  void setLength(long length) throws IOException;

  /**
   * Reads bytes that are there.
   *
   * @throws IOException also when the file ends before
   */
  void read(long at, byte[] into, int offset, int length) throws IOException;

  /** Writes; what is written outlives the process. */
  void write(long at, byte[] bytes, int offset, int length) throws IOException;

  /** What was written before the call outlives a power failure. */
  void force() throws IOException;
}
