package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import org.jspecify.annotations.Nullable;

/** A distribution over buckets whose bounds grow exponentially. */
public final class ExponentialHistogramPoint extends DistributionPoint<ExponentialHistogramPoint> {
  private int scale;
  private long zeroCount;
  private @Nullable Buckets positive;
  private @Nullable Buckets negative;
  private double zeroThreshold;

  /** A point without buckets. */
  public ExponentialHistogramPoint() {
    super(1, 10, 11, 12);
  }

  @Override
  ExponentialHistogramPoint self() {
    return this;
  }

  /** The scale: bounds grow by the 2^-scale-th power of 2. */
  public int scale() {
    open();
    return scale;
  }

  /** Sets the scale: bounds grow by the 2^-scale-th power of 2. */
  public ExponentialHistogramPoint scale(int number) {
    open();
    scale = number;
    return this;
  }

  /** How many were zero. */
  public long zeroCount() {
    open();
    return zeroCount;
  }

  /** Sets how many were zero. */
  public ExponentialHistogramPoint zeroCount(long number) {
    open();
    zeroCount = number;
    return this;
  }

  /**
   * The buckets above zero; an absent one is empty, and comes to be when something is put into it.
   */
  public Buckets positive() {
    open();
    Buckets there = positive;
    if (there == null) {
      there = onDemand(new Buckets());
      positive = there;
    }
    return there;
  }

  /** Sets the buckets above zero. */
  public ExponentialHistogramPoint positive(Buckets other) {
    open();
    positive = set(other);
    return this;
  }

  /**
   * The buckets below zero; an absent one is empty, and comes to be when something is put into it.
   */
  public Buckets negative() {
    open();
    Buckets there = negative;
    if (there == null) {
      there = onDemand(new Buckets());
      negative = there;
    }
    return there;
  }

  /** Sets the buckets below zero. */
  public ExponentialHistogramPoint negative(Buckets other) {
    open();
    negative = set(other);
    return this;
  }

  /** Up to where a number counts as zero. */
  public double zeroThreshold() {
    open();
    return zeroThreshold;
  }

  /** Sets up to where a number counts as zero. */
  public ExponentialHistogramPoint zeroThreshold(double number) {
    open();
    zeroThreshold = number;
    return this;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 6 -> scale = (int) in.zigzag();
      case 7 -> zeroCount = in.fixed64();
      case 8 -> positive = within(new Buckets(), in);
      case 9 -> negative = within(new Buckets(), in);
      case 14 -> zeroThreshold = in.float64();
      default -> {
        return readDistribution(in);
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.float64(14, zeroThreshold);
    writeDetails(out);
    out.message(9, negative);
    out.message(8, positive);
    out.fixed64(7, zeroCount);
    out.zigzag(6, scale);
    writeTotals(out);
  }
}
