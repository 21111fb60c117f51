package dev.ingot.extension.filestorage.journal;

import dev.ingot.extension.filestorage.disk.Disk;
import dev.ingot.extension.filestorage.disk.DiskFile;
import dev.ingot.extension.filestorage.frame.Checksum;
import dev.ingot.extension.filestorage.frame.FrameHeader;
import dev.ingot.extension.filestorage.frame.FrameWriter;
import dev.ingot.extension.filestorage.frame.TailCopy;
import dev.ingot.storage.Bytes;
import dev.ingot.storage.StorageException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The end of a journal: one file at a time takes the records that come. Thread-safe. */
final class Appender {
  private static final int LARGEST_RECORD = 1024 * 1024 * 1024;

  /** What a file is longer than its records: its last bytes, most exposed, are none of them. */
  private static final int SLACK = 4096;

  private final ReentrantLock lock = new ReentrantLock();
  private final FrameWriter writer = new FrameWriter();
  private final TailCopy tail = new TailCopy();
  private final Disk disk;
  private final JournalSettings settings;
  private final Segments segments;
  private final GroupForce force = new GroupForce(this::forceFiles);
  private final Set<Segment> unforced = ConcurrentHashMap.newKeySet();
  private @Nullable Segment active;
  private long capacity;
  private long lastNumber;
  private boolean closed;

  Appender(Disk disk, JournalSettings settings, Segments segments, long lastNumber) {
    this.disk = disk;
    this.settings = settings;
    this.segments = segments;
    this.lastNumber = lastNumber;
  }

  /**
   * Writes a record.
   *
   * @param journal what the record belongs to
   */
  Record append(List<Bytes> record, SegmentedJournal journal) throws StorageException {
    Checksum checksum = checksum(record);
    Record written = write(record, checksum, journal);
    if (settings.fsync()) {
      force(written);
    }
    return written;
  }

  /** Ends a large file of which nothing is needed, so that it can go. */
  void release(Segment segment) {
    if (segment.isEmpty() && segment.recordBytes() > settings.segmentBytes() / 8) {
      lock.lock();
      try {
        if (segment == active && segment.isEmpty()) {
          active = null;
          segments.seal(segment);
        }
      } finally {
        lock.unlock();
      }
    }
  }

  /** Ends the file in use. */
  void close() {
    lock.lock();
    try {
      closed = true;
      endActive();
    } finally {
      lock.unlock();
    }
  }

  /** Begins a new file with the next record. */
  void endActive() {
    lock.lock();
    try {
      Segment ended = active;
      active = null;
      if (ended != null) {
        segments.seal(ended);
      }
    } finally {
      lock.unlock();
    }
  }

  private static Checksum checksum(List<Bytes> record) throws StorageException {
    long length = 0;
    for (Bytes part : record) {
      length += part.length();
    }
    if (length > LARGEST_RECORD) {
      throw Messages.tooLarge(length);
    }
    return Checksum.of(record);
  }

  private Record write(List<Bytes> record, Checksum checksum, SegmentedJournal journal)
      throws StorageException {
    lock.lock();
    try {
      long length = FrameHeader.frameLength(checksum.length());
      Segment segment = room(length);
      long at = segment.end();
      FrameHeader header = FrameHeader.of(segment.number(), at, checksum);
      write(segment, at, header, record);
      segment.extend(at + length);
      segments.grown(length);
      Record written = new Record(journal, new Record.Place(segment, at, header));
      segment.add(written);
      return written;
    } finally {
      lock.unlock();
    }
  }

  private void write(Segment segment, long at, FrameHeader header, List<Bytes> record)
      throws StorageException {
    try {
      writer.write(segment.file(), at, header, record);
    } catch (IOException failure) {
      undo(segment, at);
      throw Messages.notWritten(segment.path(), failure);
    }
    try {
      tail.write(segment.file(), at, header, record);
    } catch (IOException failure) {
      undo(segment, at);
      endActive();
      throw Messages.notWritten(segment.path(), failure);
    }
  }

  /** Cuts off what was written of a record; if even that fails, the file is not continued. */
  private void undo(Segment segment, long at) {
    try {
      DiskFile file = segment.file();
      file.setLength(at);
      file.setLength(capacity + SLACK);
    } catch (IOException failure) {
      endActive();
    }
  }

  /** The file with room for so many bytes. */
  private Segment room(long length) throws StorageException {
    if (closed) {
      throw Messages.closed();
    }
    Segment current = active;
    if (current != null && current.end() + length > capacity) {
      endActive();
      current = null;
    }
    long more = current != null ? length : length + TailCopy.RECORDS_AT;
    if (settings.maxBytes() > 0 && segments.bytes() + more > settings.maxBytes()) {
      throw Messages.full(settings.maxBytes());
    }
    return current != null
        ? current
        : begin(TailCopy.RECORDS_AT + Math.max(length, settings.segmentBytes()));
  }

  private Segment begin(long bytes) throws StorageException {
    Segment next = new Segment(disk, ++lastNumber);
    try {
      next.file().setLength(bytes + SLACK);
      SegmentHead.write(next.file());
      tail.begin(next.file());
      if (settings.fsync()) {
        disk.force();
        unforced.add(next);
      }
    } catch (IOException failure) {
      segments.seal(next);
      throw Messages.notWritten(next.path(), failure);
    }
    segments.add(next);
    capacity = bytes;
    active = next;
    return next;
  }

  private void force(Record written) throws StorageException {
    try {
      force.force();
    } catch (IOException failure) {
      written.remove();
      throw Messages.notWritten(disk.path(""), failure);
    }
  }

  private void forceFiles() throws IOException {
    for (Segment segment : unforced) {
      boolean wasSealed = segment.isSealed();
      try {
        segment.force();
      } catch (IOException failure) {
        unforced.remove(segment);
        endIfActive(segment);
        throw failure;
      }
      if (wasSealed) {
        unforced.remove(segment);
      }
    }
  }

  private void endIfActive(Segment segment) {
    lock.lock();
    try {
      if (segment == active) {
        endActive();
      }
    } finally {
      lock.unlock();
    }
  }
}
