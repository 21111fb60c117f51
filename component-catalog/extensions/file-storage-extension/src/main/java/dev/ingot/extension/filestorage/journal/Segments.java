package dev.ingot.extension.filestorage.journal;

import dev.ingot.component.Logger;
import dev.ingot.extension.filestorage.frame.FrameHeader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The files of a journal. Thread-safe. */
final class Segments {
  private final ConcurrentSkipListMap<Long, Segment> byNumber = new ConcurrentSkipListMap<>();
  private final AtomicLong bytes = new AtomicLong();
  private final Logger logger;

  Segments(Logger logger) {
    this.logger = logger;
  }

  void add(Segment segment) {
    byNumber.put(segment.number(), segment);
    bytes.addAndGet(segment.end());
  }

  /** A segment has grown. */
  void grown(long more) {
    bytes.addAndGet(more);
  }

  /** How many bytes all files take. */
  long bytes() {
    return bytes.get();
  }

  List<Segment> all() {
    return List.copyOf(byNumber.values());
  }

  /** A record is not needed any more: marks it, or deletes its file when it was the last one. */
  void remove(Record record, Record.Place place) {
    Segment segment = place.segment();
    try {
      if (segment.drop(record) || !segment.isSealed()) {
        byte[] mark = place.header().removedMark();
        segment.file().write(place.at() + FrameHeader.MARK_AT, mark, 0, mark.length);
      }
      deleteIfDone(segment);
    } catch (IOException failure) {
      logger.warn(Messages.NOT_REMOVED, "file", segment.path(), "error", Messages.reason(failure));
    }
  }

  void seal(Segment segment) {
    segment.seal();
    try {
      deleteIfDone(segment);
    } catch (IOException failure) {
      logger.warn(Messages.NOT_DELETED, "file", segment.path(), "error", Messages.reason(failure));
    }
  }

  void close() {
    for (Segment segment : byNumber.values()) {
      try {
        segment.close();
      } catch (IOException failure) {
        logger.warn(Messages.NOT_CLOSED, "file", segment.path(), "error", Messages.reason(failure));
      }
    }
  }

  private void deleteIfDone(Segment segment) throws IOException {
    long freed = segment.deleteIfDone();
    if (segment.isGone()) {
      byNumber.remove(segment.number());
    }
    bytes.addAndGet(-freed);
  }
}
