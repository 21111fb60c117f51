package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;

/** A distribution over buckets with explicit bounds. */
public final class HistogramPoint extends DistributionPoint<HistogramPoint> {
  private long[] bucketCounts = {};
  private double[] explicitBounds = {};

  /** A point without buckets. */
  public HistogramPoint() {
    super(9, 10, 8, 11);
  }

  @Override
  HistogramPoint self() {
    return this;
  }

  /** How many fell into each bucket; the array itself, whose elements may be changed. */
  public long[] bucketCounts() {
    open();
    return bucketCounts;
  }

  /** Sets how many fell into each bucket; the array is not copied. */
  public HistogramPoint bucketCounts(long... numbers) {
    open();
    bucketCounts = numbers;
    return this;
  }

  /**
   * The upper bounds of all buckets but the last; the array itself, whose elements may be changed.
   */
  public double[] explicitBounds() {
    open();
    return explicitBounds;
  }

  /** Sets the upper bounds of all buckets but the last; the array is not copied. */
  public HistogramPoint explicitBounds(double... numbers) {
    open();
    explicitBounds = numbers;
    return this;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 6 -> bucketCounts = PackedNumbers.fixed64s(bucketCounts, in);
      case 7 -> explicitBounds = PackedNumbers.float64s(explicitBounds, in);
      default -> {
        return readDistribution(in);
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    writeDetails(out);
    out.float64s(7, explicitBounds);
    out.fixed64s(6, bucketCounts);
    writeTotals(out);
  }
}
