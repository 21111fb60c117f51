package dev.ingot.component.metric;

import dev.ingot.component.metric.ExponentialDistribution.Range;
import java.util.Optional;

/** Counts of both sides of zero, of one scale that shrinks as needed. Guarded by its owner. */
final class ExponentialCounts {
  private final ExponentialLimits limits;
  private final BucketCounts positive;
  private final BucketCounts negative;
  private ExponentialIndex index;
  private long zeros;

  ExponentialCounts(ExponentialLimits limits) {
    this(limits, limits.maxScale(), new BucketCounts(), new BucketCounts());
  }

  private ExponentialCounts(
      ExponentialLimits limits, int scale, BucketCounts positive, BucketCounts negative) {
    this.limits = limits;
    this.index = new ExponentialIndex(scale);
    this.positive = positive;
    this.negative = negative;
  }

  static ExponentialCounts of(ExponentialDistribution distribution) {
    ExponentialCounts counts =
        new ExponentialCounts(
            distribution.limits(),
            distribution.scale(),
            BucketCounts.of(distribution.positive()),
            BucketCounts.of(distribution.negative()));
    counts.zeros = distribution.zeroCount();
    return counts;
  }

  /** Counts a finite value. */
  void record(double value) {
    if (value == 0) {
      zeros++;
      return;
    }
    BucketCounts side = value > 0 ? positive : negative;
    double size = Math.abs(value);
    shrink(side.shrinkFor(index.of(size), limits.maxSize()));
    side.add(index.of(size), 1);
  }

  /** Adds those of another, or takes them away. */
  void add(ExponentialCounts other, int sign) {
    shrink(index.scale() - other.index.scale());
    other.shrink(other.index.scale() - index.scale());
    int more =
        Math.max(
            positive.shrinkFor(other.positive, limits.maxSize()),
            negative.shrinkFor(other.negative, limits.maxSize()));
    shrink(more);
    other.shrink(more);
    positive.addAll(other.positive, sign);
    negative.addAll(other.negative, sign);
    zeros += sign * other.zeros;
  }

  private void shrink(int by) {
    if (by > 0) {
      positive.shrink(by);
      negative.shrink(by);
      index = new ExponentialIndex(index.scale() - by);
    }
  }

  ExponentialDistribution distribution(double sum, Optional<Range> range) {
    return new ExponentialDistribution(
        limits, index.scale(), zeros, positive.side(), negative.side(), sum, range);
  }
}
