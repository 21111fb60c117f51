package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.wire.WireWriter;

/** The attributes with new values that are made for one record, whole fields behind each other. */
final class MadeAttributes {
  /** What {@link #make} gives when the attribute stays. */
  static final int NONE = -1;

  private final WireWriter out = new WireWriter(0);
  private final ValueView value = new ValueView();

  /** Begins anew with another record. */
  void clear() {
    out.truncate(0);
  }

  /** Makes the attribute anew that stands in the range; gives where it begins, or {@link #NONE}. */
  int make(AttributeChange change, int field, KeyValueRange range) {
    int begin = out.size();
    int attribute = out.begin(field);
    out.bytes(KeyValueRange.KEY, change.key());
    int made = out.begin(KeyValueRange.VALUE);
    value.moveTo(range.buffer(), range.valueFrom(), range.valueTo());
    if (!change.makeValue(value, out) || range.isValue(out.room(0), made, out.size())) {
      out.truncate(begin);
      return NONE;
    }
    out.end(made);
    out.end(attribute);
    return begin;
  }

  /** Where the attribute made last ends. */
  int end() {
    return out.size();
  }

  /** Copies an attribute to an array; gives where it ends there. */
  int copy(int begin, int end, byte[] target, int at) {
    System.arraycopy(out.room(0), begin, target, at, end - begin);
    return at + end - begin;
  }
}
