package dev.ingot.extension.filestorage.journal;

import dev.ingot.component.Logger;
import dev.ingot.extension.filestorage.disk.Disk;
import dev.ingot.storage.Bytes;
import dev.ingot.storage.Journal;
import dev.ingot.storage.StorageException;
import java.util.List;

/**
 * A journal in files of limited size: records are written one behind the other, and marked in place
 * when they are removed. A file goes as a whole when all its records are removed, most often before
 * the operating system has brought it to the disk at all. Files of an earlier process are read and
 * marked, never continued. Thread-safe.
 */
public final class SegmentedJournal implements Journal {
  private final Segments segments;
  private final Appender appender;
  private List<Entry> recovered;

  private SegmentedJournal(Disk disk, JournalSettings settings, Logger logger)
      throws StorageException {
    this.segments = new Segments(logger);
    Recovery recovery = new Recovery(disk, logger, this);
    this.recovered = List.copyOf(recovery.run());
    recovery.segments().forEach(segments::add);
    recovery.segments().forEach(segments::seal);
    this.appender = new Appender(disk, settings, segments, recovery.lastNumber());
  }

  /**
   * Opens the journal of a directory that nobody else uses.
   *
   * @param logger told of records that are damaged
   */
  public static SegmentedJournal open(Disk disk, JournalSettings settings, Logger logger)
      throws StorageException {
    return new SegmentedJournal(disk, settings, logger);
  }

  @Override
  public synchronized List<Entry> recovered() {
    List<Entry> found = recovered;
    recovered = List.of();
    return found;
  }

  @Override
  public Record append(List<Bytes> record) throws StorageException {
    return appender.append(record, this);
  }

  void forget(Record record, Record.Place place) {
    segments.remove(record, place);
    appender.release(place.segment());
  }

  /** How many bytes the files take. */
  public long usedBytes() {
    return segments.bytes();
  }

  /** How many bytes of them are needed. */
  public long liveBytes() {
    return segments.all().stream().mapToLong(Segment::liveBytes).sum();
  }

  /**
   * Copies what is left in files that are less than half full to the end, so that they can go.
   *
   * @throws StorageException when there is no room; nothing is lost then
   */
  public void compact() throws StorageException {
    for (Segment segment : segments.all()) {
      if (segment.isSealed() && segment.liveBytes() < segment.recordBytes() / 2) {
        for (Record record : segment.live()) {
          record.move();
        }
      }
    }
  }

  @Override
  public void close() {
    appender.close();
    segments.close();
  }
}
