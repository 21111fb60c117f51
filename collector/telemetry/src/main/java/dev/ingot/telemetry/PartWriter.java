package dev.ingot.telemetry;

import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Collects the parts of a split: runs of bytes taken over as they are, and rewritten messages. */
final class PartWriter {
  private record Opened(int field, List<byte[]> header, int length) {}

  private final int maxItems;
  private final List<List<Segment>> parts = new ArrayList<>();
  private final List<Segment> segments = new ArrayList<>();
  private final Deque<Opened> opened = new ArrayDeque<>();
  private final Deque<Integer> marks = new ArrayDeque<>();
  private final WireWriter out = new WireWriter();
  private int writtenItems;
  private int room;

  PartWriter(int maxItems) {
    this.maxItems = maxItems;
    this.room = maxItems;
  }

  /** How many more items the current part takes. */
  int room() {
    return room;
  }

  /** Whether no message is open. */
  boolean isTop() {
    return opened.isEmpty();
  }

  /** Takes over a whole segment. */
  void take(Segment segment) {
    room -= segment.items();
    segments.add(segment);
  }

  /** Takes over the current field with its items: shared at the top, copied within a message. */
  void copy(WireReader field, int items) {
    room -= items;
    int length = field.end() - field.start();
    if (!isTop()) {
      out.raw(field.buffer(), field.start(), length);
      writtenItems += items;
    } else if (!extendsLast(field)) {
      segments.add(new Segment(field.buffer(), field.start(), length, items, true));
    } else {
      Segment last = segments.remove(segments.size() - 1);
      segments.add(
          new Segment(
              last.buffer(), last.offset(), last.length() + length, last.items() + items, true));
    }
  }

  /**
   * Begins a message with the fields that it has in every part.
   *
   * @param length how long it was before the split
   */
  void open(int field, List<byte[]> header, int length) {
    opened.addLast(new Opened(field, header, length));
    begin(opened.getLast());
  }

  /** Ends the message opened last. */
  void close() {
    opened.removeLast();
    end();
  }

  /** Ends the part and begins the next one, with the same messages open. */
  void next() {
    while (!marks.isEmpty()) {
      end();
    }
    parts.add(List.copyOf(segments));
    segments.clear();
    room = maxItems;
    opened.forEach(this::begin);
  }

  /** All parts. */
  List<List<Segment>> finish() {
    parts.add(List.copyOf(segments));
    return parts;
  }

  private void begin(Opened message) {
    marks.addLast(out.begin(message.field(), message.length()));
    message.header().forEach(bytes -> out.raw(bytes, 0, bytes.length));
  }

  private void end() {
    out.end(marks.removeLast());
    if (marks.isEmpty()) {
      segments.add(new Segment(out.toByteArray(), 0, out.size(), writtenItems, true));
      out.truncate(0);
      writtenItems = 0;
    }
  }

  private boolean extendsLast(WireReader field) {
    if (segments.isEmpty()) {
      return false;
    }
    Segment last = segments.get(segments.size() - 1);
    return last.buffer() == field.buffer()
        && last.offset() + last.length() == field.start()
        && last.canonical();
  }
}
