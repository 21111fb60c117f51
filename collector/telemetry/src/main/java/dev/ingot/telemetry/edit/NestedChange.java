package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change somewhere within a value. What stands beside the path is copied, unknown fields too. An
 * empty value on the way becomes the map or list that the path asks for, as in the Collector's
 * OTTL.
 */
final class NestedChange {
  private static final int LIST = 5;
  private static final int MAP = 6;
  private static final int ELEMENT = 1;

  private final ValuePath path;
  private final byte @Nullable [] newValue;
  private final WireWriter out = new WireWriter();

  private NestedChange(ValuePath path, byte @Nullable [] newValue) {
    this.path = path;
    this.newValue = newValue;
  }

  /**
   * The value in the bytes after the one at the path was set.
   *
   * @param step where in the path to begin
   * @return empty when the path leads past the end of a list or into a number or text
   */
  static Optional<byte[]> set(
      byte[] bytes, int from, int to, ValuePath path, int step, byte[] newValue) {
    return new NestedChange(path, newValue).run(bytes, from, to, step);
  }

  /** The value in the bytes without the one at the path; empty when there is none. */
  static Optional<byte[]> delete(byte[] bytes, int from, int to, ValuePath path, int step) {
    return new NestedChange(path, null).run(bytes, from, to, step);
  }

  private Optional<byte[]> run(byte[] bytes, int from, int to, int step) {
    boolean done = value(bytes, from, to, step);
    return done ? Optional.of(out.toByteArray()) : Optional.empty();
  }

  /** Writes a value; false when it cannot be changed. */
  private boolean value(byte[] bytes, int from, int to, int step) {
    if (step == path.length() && newValue != null) {
      out.raw(newValue, 0, newValue.length);
      return true;
    }
    int wanted = path.isKey(step) ? MAP : LIST;
    boolean isEmpty = true;
    boolean done = false;
    WireReader fields = new WireReader(bytes, from, to - from);
    while (fields.next()) {
      if (fields.field() == wanted) {
        int mark = out.begin(wanted, fields.valueLength());
        done = elements(fields, step);
        out.end(mark);
      } else {
        copy(fields);
      }
      isEmpty &= fields.field() == 0 || fields.field() > ValueView.Type.BYTES.ordinal();
    }
    if (isEmpty && newValue != null) {
      fresh(step, newValue);
      return true;
    }
    return done;
  }

  private boolean elements(WireReader list, int step) {
    boolean done = false;
    int index = 0;
    WireReader elements = new WireReader(list.buffer(), list.valueStart(), list.valueLength());
    while (elements.next()) {
      if (elements.field() != ELEMENT || done || !isWanted(elements, index++, step)) {
        copy(elements);
      } else if (!element(elements, step)) {
        return false;
      } else {
        done = true;
      }
    }
    if (!done && path.isKey(step) && newValue != null) {
      freshEntry(step, newValue);
      return true;
    }
    return done;
  }

  private boolean isWanted(WireReader element, int index, int step) {
    if (!path.isKey(step)) {
      return index == path.indexAt(step);
    }
    KeyValueRange range = new KeyValueRange();
    range.moveTo(element.buffer(), element.valueStart(), element.end());
    return range.isKey(path.keyAt(step));
  }

  private boolean element(WireReader element, int step) {
    if (newValue == null && step == path.length() - 1) {
      return true;
    }
    int mark = out.begin(ELEMENT, element.valueLength());
    boolean done =
        path.isKey(step)
            ? entry(element, step)
            : value(element.buffer(), element.valueStart(), element.end(), step + 1);
    out.end(mark);
    return done;
  }

  private boolean entry(WireReader keyValue, int step) {
    KeyValueRange range = new KeyValueRange();
    range.moveTo(keyValue.buffer(), keyValue.valueStart(), keyValue.end());
    WireReader fields = keyValue.message();
    while (fields.next()) {
      if (fields.field() != KeyValueRange.VALUE) {
        copy(fields);
      }
    }
    int mark = out.begin(KeyValueRange.VALUE, range.valueTo() - range.valueFrom());
    boolean done = value(range.buffer(), range.valueFrom(), range.valueTo(), step + 1);
    out.end(mark);
    return done;
  }

  /** Content for an empty value: what the rest of the path asks for. */
  private void fresh(int step, byte[] leaf) {
    if (step == path.length()) {
      out.raw(leaf, 0, leaf.length);
      return;
    }
    int mark = out.begin(path.isKey(step) ? MAP : LIST);
    if (path.isKey(step)) {
      freshEntry(step, leaf);
    } else {
      for (int i = 0; i < path.indexAt(step); i++) {
        out.end(out.begin(ELEMENT));
      }
      int element = out.begin(ELEMENT);
      fresh(step + 1, leaf);
      out.end(element);
    }
    out.end(mark);
  }

  private void freshEntry(int step, byte[] leaf) {
    int entry = out.begin(ELEMENT);
    out.bytes(KeyValueRange.KEY, path.keyAt(step));
    int mark = out.begin(KeyValueRange.VALUE);
    fresh(step + 1, leaf);
    out.end(mark);
    out.end(entry);
  }

  private void copy(WireReader field) {
    out.raw(field.buffer(), field.start(), field.end() - field.start());
  }
}
