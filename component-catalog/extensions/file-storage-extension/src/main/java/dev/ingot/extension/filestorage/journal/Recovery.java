package dev.ingot.extension.filestorage.journal;

import dev.ingot.component.Logger;
import dev.ingot.extension.filestorage.disk.Disk;
import dev.ingot.extension.filestorage.disk.DiskFile;
import dev.ingot.extension.filestorage.frame.FrameScan;
import dev.ingot.extension.filestorage.frame.FrameScan.Damage;
import dev.ingot.extension.filestorage.frame.FrameScan.Found;
import dev.ingot.extension.filestorage.frame.TailCopy;
import dev.ingot.extension.filestorage.frame.TailMend;
import dev.ingot.storage.StorageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the files that an earlier process left. */
final class Recovery {
  private static final String SET_ASIDE = ".corrupt";
  private static final String OTHER_VERSION = ".version";

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
        records.addAll(open(segment));
        segment.close();
      } catch (IOException failure) {
        throw Messages.unreadable(segment.path(), failure);
      }
    }
    return records;
  }

  private List<Record> open(Segment segment) throws IOException {
    byte[] content = content(segment.file());
    Optional<Character> version = SegmentHead.otherVersion(content);
    if (version.isPresent()) {
      setAside(segment, version.get());
      return List.of();
    }
    segments.add(segment);
    return read(segment, content);
  }

  private void setAside(Segment segment, char version) throws IOException {
    String kept = segment.name() + OTHER_VERSION + version;
    segment.close();
    disk.rename(segment.name(), kept);
    logger.error(
        Messages.OTHER_VERSION,
        "file",
        segment.path(),
        "version",
        String.valueOf(version),
        "set_aside",
        disk.path(kept));
  }

  private List<String> names() throws StorageException {
    try {
      return disk.list().stream().filter(Segment::isName).toList();
    } catch (IOException failure) {
      throw Messages.unreadable(disk.path(""), failure);
    }
  }

  private List<Record> read(Segment segment, byte[] content) throws IOException {
    FrameScan scan = mended(segment, content, scan(segment, content));
    segment.extend(scan.end());
    Optional<Damage> head = SegmentHead.damage(content);
    if (head.isPresent()) {
      repair(segment, content, head.get());
    }
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

  private static FrameScan scan(Segment segment, byte[] content) {
    return FrameScan.of(segment.number(), content, TailCopy.RECORDS_AT);
  }

  /** What is in the file when the copy of its tail has put back what was destroyed. */
  private FrameScan mended(Segment segment, byte[] content, FrameScan found) throws IOException {
    TailMend mend = TailMend.of(segment.number(), content, found);
    if (mend.records() == 0) {
      return found;
    }
    for (TailMend.Range range : mend.ranges()) {
      segment.file().write(range.from(), mend.content(), range.from(), range.to() - range.from());
    }
    logger.warn(Messages.REPAIRED, "file", segment.path(), "records", mend.records());
    return scan(segment, mend.content());
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
