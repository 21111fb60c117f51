package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A distribution over buckets with explicit bounds. */
public final class HistogramPoint extends DataPoint<HistogramPoint> {
  private long count;
  private OptionalDouble sum = OptionalDouble.empty();
  private long[] bucketCounts = {};
  private double[] explicitBounds = {};
  private final List<Exemplar> exemplars = new ArrayList<>();
  private OptionalDouble min = OptionalDouble.empty();
  private OptionalDouble max = OptionalDouble.empty();

  /** A point without buckets. */
  public HistogramPoint() {
    super(9, 10);
  }

  @Override
  HistogramPoint self() {
    return this;
  }

  /** How many were measured. */
  public long count() {
    open();
    return count;
  }

  /** Sets how many were measured. */
  public HistogramPoint count(long number) {
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
  public HistogramPoint sum(double number) {
    open();
    sum = OptionalDouble.of(number);
    return this;
  }

  /** Takes the sum of all away. */
  public HistogramPoint clearSum() {
    open();
    sum = OptionalDouble.empty();
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
  public HistogramPoint min(double number) {
    open();
    min = OptionalDouble.of(number);
    return this;
  }

  /** Takes the smallest away. */
  public HistogramPoint clearMin() {
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
  public HistogramPoint max(double number) {
    open();
    max = OptionalDouble.of(number);
    return this;
  }

  /** Takes the largest away. */
  public HistogramPoint clearMax() {
    open();
    max = OptionalDouble.empty();
    return this;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 4 -> count = in.fixed64();
      case 5 -> sum = OptionalDouble.of(in.float64());
      case 6 -> bucketCounts = PackedNumbers.fixed64s(bucketCounts, in);
      case 7 -> explicitBounds = PackedNumbers.float64s(explicitBounds, in);
      case 8 -> exemplars.add(within(new Exemplar(), in));
      case 11 -> min = OptionalDouble.of(in.float64());
      case 12 -> max = OptionalDouble.of(in.float64());
      default -> {
        return readCommon(in);
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.float64(12, max);
    out.float64(11, min);
    out.messages(8, exemplars);
    out.float64s(7, explicitBounds);
    out.fixed64s(6, bucketCounts);
    out.float64(5, sum);
    out.fixed64(4, count);
    writeCommon(out);
  }
}
