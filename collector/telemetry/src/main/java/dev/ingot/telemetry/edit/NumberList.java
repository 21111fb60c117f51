package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.schema.Kind;
import dev.ingot.telemetry.wire.WireType;

/**
 * The numbers of a repeated field on their bytes, packed or not: bucket counts, bounds. Going
 * through them in order reads each once. Not thread-safe; valid until the field changes or the
 * cursor is asked for numbers again.
 */
public final class NumberList {
  private final FieldTable table;
  private Kind kind = Kind.FIXED64;
  private int field;
  private int size;

  private int index;
  private int entry;
  private int at;

  NumberList(FieldTable table) {
    this.table = table;
  }

  void moveTo(int newField, Kind newKind) {
    field = newField;
    kind = newKind;
    size = 0;
    rewind();
    for (int i = 0; i < table.count(); i++) {
      size += isHere(i) ? sizeOf(i) : 0;
    }
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The number at an index, from 0; of a {@code double} field its bits. */
  public long number(int wanted) {
    if (wanted < 0 || wanted >= size) {
      throw new IndexOutOfBoundsException("number " + wanted + " of " + size);
    }
    if (wanted < index) {
      rewind();
    }
    while (true) {
      if (isHere(entry)) {
        skipTo(wanted);
        if (at < table.end(entry)) {
          return read();
        }
      }
      entry++;
      at = -1;
    }
  }

  /** The number at an index of a {@code double} field. */
  public double float64(int wanted) {
    return Double.longBitsToDouble(number(wanted));
  }

  /** A copy of all. */
  public long[] toArray() {
    long[] all = new long[size];
    for (int i = 0; i < size; i++) {
      all[i] = number(i);
    }
    return all;
  }

  /** A copy of all numbers of a {@code double} field. */
  public double[] toFloat64Array() {
    double[] all = new double[size];
    for (int i = 0; i < size; i++) {
      all[i] = float64(i);
    }
    return all;
  }

  /** Goes on within the entry until the wanted number or its end. */
  private void skipTo(int wanted) {
    at = at < 0 ? table.start(entry) : at;
    int end = table.end(entry);
    if (kind.wireType() == WireType.FIXED64) {
      int step = Math.min(wanted - index, (end - at) / Long.BYTES);
      index += step;
      at += step * Long.BYTES;
      return;
    }
    while (at < end && index < wanted) {
      at = Numbers.varintEnd(table.buffer(entry), at);
      index++;
    }
  }

  private long read() {
    byte[] from = table.buffer(entry);
    return kind.wireType() == WireType.FIXED64
        ? Numbers.fixed64(from, at)
        : Numbers.decoded(kind, Numbers.varint(from, at));
  }

  private int sizeOf(int candidate) {
    int from = table.start(candidate);
    int to = table.end(candidate);
    if (table.wireType(candidate) != WireType.LENGTH_DELIMITED) {
      return 1;
    }
    if (kind.wireType() == WireType.FIXED64) {
      return (to - from) / Long.BYTES;
    }
    int numbers = 0;
    for (int next = from; next < to; next++) {
      numbers += table.buffer(candidate)[next] >= 0 ? 1 : 0;
    }
    return numbers;
  }

  private boolean isHere(int candidate) {
    return table.number(candidate) == field && !table.isRemoved(candidate);
  }

  private void rewind() {
    index = 0;
    entry = 0;
    at = -1;
  }
}
