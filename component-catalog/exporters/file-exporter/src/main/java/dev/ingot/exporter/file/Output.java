package dev.ingot.exporter.file;

import java.io.Closeable;
import java.io.IOException;

/** Where records go. Not thread-safe. */
interface Output extends Closeable {

  /**
   * Takes a record, or nothing of it.
   *
   * @param now whether it is written to the file before this returns
   */
  void append(byte[] content, boolean now) throws IOException;

  /** Writes to the file what waits in memory. */
  void flush() throws IOException;
}
