package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A distribution over buckets whose bounds grow exponentially. */
public final class ExponentialHistogramPoint extends DataPoint<ExponentialHistogramPoint> {
  private long count;
  private OptionalDouble sum = OptionalDouble.empty();
  private int scale;
  private long zeroCount;
  private @Nullable Buckets positive;
  private @Nullable Buckets negative;
  private final List<Exemplar> exemplars = new ArrayList<>();
  private OptionalDouble min = OptionalDouble.empty();
  private OptionalDouble max = OptionalDouble.empty();
  private double zeroThreshold;

  /** A point without buckets. */
  public ExponentialHistogramPoint() {
    super(1, 10);
  }

  @Override
  ExponentialHistogramPoint self() {
    return this;
  }

  /** How many were measured. */
  public long count() {
    open();
    return count;
  }

  /** Sets how many were measured. */
  public ExponentialHistogramPoint count(long number) {
    open();
    count = number;
    return this;
  }

  /** The sum of all. */
  public OptionalDouble sum() {
    open();
    return sum;
  }

  /** Sets the sum of all. */
  public ExponentialHistogramPoint sum(double number) {
    open();
    sum = OptionalDouble.of(number);
    return this;
  }

  /** Takes the sum of all away. */
  public ExponentialHistogramPoint clearSum() {
    open();
    sum = OptionalDouble.empty();
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

  /** The exemplars; the list may be changed. */
  public List<Exemplar> exemplars() {
    open();
    return exemplars;
  }

  /** The smallest. */
  public OptionalDouble min() {
    open();
    return min;
  }

  /** Sets the smallest. */
  public ExponentialHistogramPoint min(double number) {
    open();
    min = OptionalDouble.of(number);
    return this;
  }

  /** Takes the smallest away. */
  public ExponentialHistogramPoint clearMin() {
    open();
    min = OptionalDouble.empty();
    return this;
  }

  /** The largest. */
  public OptionalDouble max() {
    open();
    return max;
  }

  /** Sets the largest. */
  public ExponentialHistogramPoint max(double number) {
    open();
    max = OptionalDouble.of(number);
    return this;
  }

  /** Takes the largest away. */
  public ExponentialHistogramPoint clearMax() {
    open();
    max = OptionalDouble.empty();
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
      case 4 -> count = in.fixed64();
      case 5 -> sum = OptionalDouble.of(in.float64());
      case 6 -> scale = (int) in.zigzag();
      case 7 -> zeroCount = in.fixed64();
      case 8 -> positive = within(new Buckets(), in);
      case 9 -> negative = within(new Buckets(), in);
      case 11 -> exemplars.add(within(new Exemplar(), in));
      case 12 -> min = OptionalDouble.of(in.float64());
      case 13 -> max = OptionalDouble.of(in.float64());
      case 14 -> zeroThreshold = in.float64();
      default -> {
        return readCommon(in);
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.float64(14, zeroThreshold);
    out.float64(13, max);
    out.float64(12, min);
    out.messages(11, exemplars);
    out.message(9, negative);
    out.message(8, positive);
    out.fixed64(7, zeroCount);
    out.zigzag(6, scale);
    out.float64(5, sum);
    out.fixed64(4, count);
    writeCommon(out);
  }
}
