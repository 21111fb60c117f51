package dev.ingot.component.metric;

import dev.ingot.component.metric.ExponentialDistribution.Range;
import java.util.Optional;

/**
 * A distribution of values over buckets whose bounds grow exponentially, as fine as its limits
 * allow. Thread-safe; recording takes a lock.
 *
 * <p>Source: OpenTelemetry specification, "Metrics SDK", section "Base2 Exponential Bucket
 * Histogram Aggregation".
 */
public final class ExponentialHistogram {
  private final boolean ranged;
  private final ExponentialCounts counts;
  private double sum;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  /** A distribution of nothing. */
  public ExponentialHistogram(ExponentialLimits limits) {
    this.ranged = limits.minMax();
    this.counts = new ExponentialCounts(limits);
  }

  /** Counts a value; infinite ones and what is no number count for nothing. */
  public synchronized void record(double value) {
    if (Double.isFinite(value)) {
      counts.record(value);
      sum += value;
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
  }

  /** What has been recorded until now. */
  public synchronized ExponentialDistribution distribution() {
    boolean known = ranged && min <= max;
    return counts.distribution(sum, known ? Optional.of(new Range(min, max)) : Optional.empty());
  }
}
