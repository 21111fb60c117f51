package dev.ingot.extension.filestorage.journal;

import dev.ingot.component.Logger;
import dev.ingot.extension.filestorage.disk.Disk;
import dev.ingot.extension.filestorage.disk.DiskFile;
import dev.ingot.extension.filestorage.frame.FrameScan;
import dev.ingot.extension.filestorage.frame.FrameScan.Damage;
import dev.ingot.extension.filestorage.frame.FrameScan.Found;
import dev.ingot.storage.StorageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the files that an earlier process left. */
final class Recovery {
  private static final String SET_ASIDE = ".corrupt";

  private final Disk disk;
  private final Logger logger;
  private final SegmentedJournal journal;
  private final List<Segment> segments = new ArrayList<>();
  private long lastNumber;

  Recovery(Disk disk, Logger logger, SegmentedJournal journal) {
    this.disk = disk;
    this.logger = logger;
    this.journal = journal;
  }

  /** The files found. */
  List<Segment> segments() {
    return segments;
  }

  /** The highest number of a file, or 0. */
  long lastNumber() {
    return lastNumber;
  }

  /** The records that were not removed, in order. */
  List<Record> run() throws StorageException {
    List<Record> records = new ArrayList<>();
    for (String name : names()) {
      Segment segment = new Segment(disk, Segment.numberOf(name));
      lastNumber = Math.max(lastNumber, segment.number());
      try {
        records.addAll(read(segment));
        segment.close();
      } catch (IOException failure) {
        throw Messages.unreadable(segment.path(), failure);
      }
      segments.add(segment);
    }
    return records;
  }

  private List<String> names() throws StorageException {
    try {
      return disk.list().stream().filter(Segment::isName).toList();
    } catch (IOException failure) {
      throw Messages.unreadable(disk.path(""), failure);
    }
  }

  private List<Record> read(Segment segment) throws IOException {
    byte[] content = content(segment.file());
    FrameScan scan = FrameScan.of(segment.number(), content);
    segment.extend(scan.end());
    for (Damage damage : scan.damages()) {
      repair(segment, content, damage);
    }
    List<Record> records = new ArrayList<>();
    for (Found found : scan.frames()) {
      if (!found.header().removed()) {
        Record record = new Record(journal, new Record.Place(segment, found.at(), found.header()));
        segment.add(record);
        records.add(record);
      }
    }
    return records;
  }

  private static byte[] content(DiskFile file) throws IOException {
    byte[] content = new byte[Math.toIntExact(file.length())];
    file.read(0, content, 0, content.length);
    return content;
  }

  /** Makes zeros of what is no record, so that it is reported once. */
  private void repair(Segment segment, byte[] content, Damage damage) throws IOException {
    if (damage.torn()) {
      logger.warn(Messages.TORN, "file", segment.path(), "bytes", damage.length());
    } else {
      String copy = segment.name() + SET_ASIDE;
      copy(copy, content);
      logger.error(
          Messages.DAMAGED,
          "file",
          segment.path(),
          "damaged_bytes",
          Messages.range(damage),
          "copy",
          disk.path(copy));
    }
    segment.file().write(damage.from(), new byte[damage.length()], 0, damage.length());
  }

  private void copy(String name, byte[] content) throws IOException {
    try (DiskFile copy = disk.open(name)) {
      copy.setLength(0);
      copy.write(0, content, 0, content.length);
    }
  }
}
