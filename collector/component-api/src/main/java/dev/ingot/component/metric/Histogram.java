package dev.ingot.component.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * A distribution of values over buckets. Recording is a search among the bounds and two additions,
 * without lock or allocation, from any thread.
 */
public final class Histogram {
  private final double[] bounds;
  private final LongAdder[] counts;
  private final DoubleAdder sum = new DoubleAdder();
  private final @Nullable ExponentialHistogram exponential;

  /**
   * What has been recorded.
   *
   * @param bounds the upper bounds of all buckets but the last, included
   * @param counts how many values each bucket has; one more than bounds, and not cumulative
   * @param sum of all values
   */
  public record Distribution(List<Double> bounds, List<Long> counts, double sum) {
    public Distribution {
      bounds = List.copyOf(bounds);
      counts = List.copyOf(counts);
    }

    /** How many values there are. */
    public long count() {
      return counts.stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * A distribution of nothing. Components get theirs from a {@link Meter}.
   *
   * @param bounds ascending
   */
  public Histogram(List<Double> bounds) {
    this(bounds, Optional.empty());
  }

  /**
   * A distribution of nothing, which is also counted over exponential buckets.
   *
   * @param bounds ascending
   * @param limits how fine those are; empty: it is not
   */
  public Histogram(List<Double> bounds, Optional<ExponentialLimits> limits) {
    this.bounds = bounds.stream().mapToDouble(Double::doubleValue).toArray();
    this.counts = new LongAdder[bounds.size() + 1];
    Arrays.setAll(counts, bucket -> new LongAdder());
    this.exponential = limits.map(ExponentialHistogram::new).orElse(null);
  }

  /** Counts a value. */
  public void record(double value) {
    int found = Arrays.binarySearch(bounds, value);
    counts[found < 0 ? -found - 1 : found].increment();
    sum.add(value);
    if (exponential != null) {
      exponential.record(value);
    }
  }

  /** What has been recorded until now. */
  public Distribution distribution() {
    return new Distribution(
        Arrays.stream(bounds).boxed().toList(),
        Arrays.stream(counts).map(LongAdder::sum).toList(),
        sum.sum());
  }

  /** The same over exponential buckets; empty when it is not counted over them. */
  public Optional<ExponentialDistribution> exponential() {
    return Optional.ofNullable(exponential).map(ExponentialHistogram::distribution);
  }
}
