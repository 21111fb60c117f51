package dev.ingot.extension.filestorage.frame;

import dev.ingot.extension.filestorage.disk.DiskFile;
import dev.ingot.storage.Bytes;
import java.io.IOException;
import java.util.List;

/** Writes frames with few calls: small parts are gathered first. Not thread-safe. */
public final class FrameWriter {
  private final byte[] gathered = new byte[64 * 1024];
  private int filled;
  private long at;

  /** A writer with a buffer of its own. */
  public FrameWriter() {}

  /** Writes a frame at an offset; it is written when the call returns. */
  public void write(DiskFile file, long offset, FrameHeader header, List<Bytes> record)
      throws IOException {
    filled = 0;
    at = offset;
    add(file, Bytes.of(header.encode()));
    for (Bytes part : record) {
      add(file, part);
    }
    flush(file);
  }

  private void add(DiskFile file, Bytes part) throws IOException {
    if (part.length() > gathered.length - filled) {
      flush(file);
    }
    if (part.length() > gathered.length) {
      file.write(at, part.array(), part.offset(), part.length());
      at += part.length();
    } else {
      System.arraycopy(part.array(), part.offset(), gathered, filled, part.length());
      filled += part.length();
    }
  }

  private void flush(DiskFile file) throws IOException {
    file.write(at, gathered, 0, filled);
    at += filled;
    filled = 0;
  }
}
