package dev.ingot.exporter.file;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is put aside before it exceeds its largest size. Not thread-safe. */
final class RotatingFile implements Output {
  private final Path path;
  private final long maxBytes;
  private final Backups backups;
  private RecordFile current;

  RotatingFile(Path path, long maxBytes, Backups backups) throws IOException {
    this.path = path;
    this.maxBytes = maxBytes;
    this.backups = backups;
    this.current = new RecordFile(path, true);
  }

  @Override
  public void append(byte[] content, boolean now) throws IOException {
    if (current.size() > 0 && current.size() + content.length > maxBytes) {
      rotate();
    }
    current.append(content, now);
  }

  @Override
  public void flush() throws IOException {
    current.flush();
  }

  @Override
  public void close() throws IOException {
    current.close();
  }

  private void rotate() throws IOException {
    current.flush();
    current.close();
    try {
      backups.putAside();
    } finally {
      current = new RecordFile(path, true);
    }
    backups.prune();
  }
}
