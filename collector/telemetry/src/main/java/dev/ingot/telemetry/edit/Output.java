package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.wire.WireType;
import dev.ingot.telemetry.wire.WireWriter;

/**
 * Writes what differs from the source and copies the runs between. Messages that the walk enters
 * are opened, with a length of their own, only when something in them changes.
 */
final class Output {
  /** Request, resource, scope, metric, its data, point: and room for two inner messages. */
  private static final int MAX_DEPTH = 8;

  /** A tag and a length have no more bytes. */
  private static final int MAX_HEADER = 10;

  private final int[] field = new int[MAX_DEPTH];
  private final int[] header = new int[MAX_DEPTH];
  private final int[] content = new int[MAX_DEPTH];
  private final int[] end = new int[MAX_DEPTH];
  private final int[] before = new int[MAX_DEPTH];
  private final int[] mark = new int[MAX_DEPTH];
  private final byte[] source;
  private final int to;
  private final int expected;
  private WireWriter out = new WireWriter(0);
  private int copied;
  private int depth;
  private int opened;
  private boolean changed;

  /**
   * Copies the bytes from {@code from} to {@code to}, but for the changes to come.
   *
   * @param expected how many bytes will come out, more or less
   */
  Output(byte[] source, int from, int to, int expected) {
    this.source = source;
    this.copied = from;
    this.to = to;
    this.expected = expected;
  }

  /** Whether anything changed so far. */
  boolean isChanged() {
    return changed;
  }

  /** The whole result, in the first {@link #size} bytes of the array; call it last. */
  byte[] finish() {
    copyUpTo(to);
    return out.take();
  }

  /** How many bytes were written. */
  int size() {
    return out.size();
  }

  /** Goes into a message of the source. */
  void enter(FieldTable table, int entry) {
    enter(
        table.number(entry), table.sourceStart(entry), table.start(entry), table.sourceEnd(entry));
  }

  /** Goes into a message of the source, by its number and where it, its content and its end are. */
  void enter(int number, int begin, int value, int until) {
    field[depth] = number;
    header[depth] = begin;
    content[depth] = value;
    end[depth] = until;
    depth++;
  }

  /** Leaves the message entered last. */
  void leave() {
    int left = --depth;
    if (opened > left) {
      copyUpTo(end[left]);
      out.end(mark[left]);
      opened = left;
    }
  }

  /** Leaves the message entered last, and leaves it out, with all that was written of it. */
  void drop() {
    int left = --depth;
    if (opened > left) {
      out.truncate(before[left]);
      opened = left;
      copied = end[left];
    } else {
      skip(header[left], end[left]);
    }
  }

  /** Puts other content into the message entered last. */
  void replace(byte[] newContent, int length) {
    open();
    out.raw(newContent, 0, length);
    copied = end[depth - 1];
  }

  /** Writes a message of the source that the walk does not enter, as the patch has it. */
  void patch(Patch patch, int number, int begin, int value, int until) {
    open();
    int unchanged = begin - copied;
    byte[] target = out.room(unchanged + MAX_HEADER + patch.length());
    int at = out.size();
    if (unchanged > 0) {
      System.arraycopy(source, copied, target, at, unchanged);
      at += unchanged;
    }
    at = Numbers.putVarint(target, at, number << 3 | WireType.LENGTH_DELIMITED);
    at = Numbers.putVarint(target, at, patch.length());
    out.wrote(patch.write(source, value, until, target, at));
    copied = until;
  }

  /** Writes the fields of the message entered last that were changed, removed and added. */
  void writeChanges(FieldTable table) {
    if (!table.isChanged()) {
      return;
    }
    for (int entry = table.firstChange(); entry < table.sourceCount(); entry++) {
      writeChange(table, entry);
    }
    writeAdded(table);
  }

  /** Writes one field of the source, if it was changed or removed. */
  void writeChange(FieldTable table, int entry) {
    if (!table.isSame(entry)) {
      skip(table.sourceStart(entry), table.sourceEnd(entry));
      table.writeTo(out, entry);
    }
  }

  /** Writes the added fields at the end of the message entered last. */
  void writeAdded(FieldTable table) {
    if (table.count() > table.sourceCount()) {
      toEnd();
    }
    for (int entry = table.sourceCount(); entry < table.count(); entry++) {
      table.writeTo(out, entry);
    }
  }

  /** Adds a message that the message entered last does not have, if there is something in it. */
  void addMessage(int number, FieldTable table) {
    if (table.isChanged()) {
      toEnd();
      int begun = out.begin(number);
      for (int entry = 0; entry < table.count(); entry++) {
        table.writeTo(out, entry);
      }
      out.end(begun);
    }
  }

  private void toEnd() {
    int last = end[depth - 1];
    skip(last, last);
  }

  private void skip(int from, int next) {
    open();
    copyUpTo(from);
    copied = next;
  }

  private void open() {
    if (!changed) {
      changed = true;
      out = new WireWriter(expected);
    }
    for (; opened < depth; opened++) {
      copyUpTo(header[opened]);
      before[opened] = out.size();
      mark[opened] = out.begin(field[opened], end[opened] - content[opened]);
      copied = content[opened];
    }
  }

  private void copyUpTo(int position) {
    out.raw(source, copied, position - copied);
    copied = position;
  }
}
