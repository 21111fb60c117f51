package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;

/** Buckets on one side of zero. */
public final class Buckets extends Message {
  private int offset;
  private long[] counts = {};

  /** The index of the first bucket. */
  public int offset() {
    open();
    return offset;
  }

  /** Sets the index of the first bucket. */
  public Buckets offset(int number) {
    open();
    offset = number;
    return this;
  }

  /** How many fell into each bucket; the array itself, whose elements may be changed. */
  public long[] counts() {
    open();
    return counts;
  }

  /** Sets how many fell into each bucket; the array is not copied. */
  public Buckets counts(long... numbers) {
    open();
    counts = numbers;
    return this;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> offset = (int) in.zigzag();
      case 2 -> counts = PackedNumbers.varints(counts, in);
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.varints(2, counts);
    out.zigzag(1, offset);
  }
}
