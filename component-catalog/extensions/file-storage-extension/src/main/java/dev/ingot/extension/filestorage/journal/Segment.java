package dev.ingot.extension.filestorage.journal;

import dev.ingot.extension.filestorage.disk.Disk;
import dev.ingot.extension.filestorage.disk.DiskFile;
import dev.ingot.extension.filestorage.frame.TailCopy;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of a journal. It is deleted when it takes no more records and those in it are removed.
 * Thread-safe.
 */
final class Segment {
  private static final String SUFFIX = ".journal";

  private final Disk disk;
  private final long number;
  private final Set<Record> live = new HashSet<>();
  private @Nullable DiskFile file;
  private boolean sealed;
  private boolean gone;
  private long end = TailCopy.RECORDS_AT;

  Segment(Disk disk, long number) {
    this.disk = disk;
    this.number = number;
  }

  static boolean isName(String name) {
    return name.matches("[0-9a-f]{16}\\.journal");
  }

  static long numberOf(String name) {
    return Long.parseUnsignedLong(name.substring(0, 16), 16);
  }

  long number() {
    return number;
  }

  String name() {
    return String.format("%016x%s", number, SUFFIX);
  }

  String path() {
    return disk.path(name());
  }

  /** The open file. */
  synchronized DiskFile file() throws IOException {
    if (gone) {
      throw new IOException("the file is deleted");
    }
    DiskFile open = file;
    if (open == null) {
      open = disk.open(name());
      file = open;
    }
    return open;
  }

  /** Where the next record goes. */
  synchronized long end() {
    return end;
  }

  /** How many bytes its records take. */
  synchronized long recordBytes() {
    return end - TailCopy.RECORDS_AT;
  }

  synchronized void extend(long newEnd) {
    end = newEnd;
  }

  synchronized void add(Record record) {
    live.add(record);
  }

  synchronized void replace(Record record, Record by) {
    live.remove(record);
    live.add(by);
  }

  /** Whether any record is left after this one went. */
  synchronized boolean drop(Record record) {
    live.remove(record);
    return !live.isEmpty();
  }

  synchronized boolean isEmpty() {
    return live.isEmpty();
  }

  synchronized boolean isSealed() {
    return sealed;
  }

  synchronized boolean isGone() {
    return gone;
  }

  synchronized List<Record> live() {
    return List.copyOf(live);
  }

  synchronized long liveBytes() {
    long bytes = 0;
    for (Record record : live) {
      bytes += record.length();
    }
    return bytes;
  }

  /** It takes no more records. */
  synchronized void seal() {
    sealed = true;
  }

  /**
   * Deletes the file if nothing is needed of it.
   *
   * @return how many bytes that frees
   */
  synchronized long deleteIfDone() throws IOException {
    if (gone || !sealed || !live.isEmpty()) {
      return 0;
    }
    gone = true;
    close();
    disk.delete(name());
    return end;
  }

  /** What was written outlives a power failure; nothing to do when the file is deleted. */
  void force() throws IOException {
    try {
      file().force();
    } catch (IOException failure) {
      if (!isGone()) {
        throw failure;
      }
    }
  }

  synchronized void close() throws IOException {
    DiskFile open = file;
    file = null;
    if (open != null) {
      open.close();
    }
  }
}
