package dev.ingot.component.metric;

import java.util.List;
import java.util.Optional;

/**
 * What an {@link ExponentialHistogram} has recorded.
 *
 * @param limits of the instrument
 * @param scale bounds grow by the 2^-scale-th power of 2
 * @param zeroCount how many values were 0
 * @param positive those above 0
 * @param negative those below 0, by their size without the sign
 * @param sum of all values
 * @param range the least and the largest, if they are kept and there are any
 */
public record ExponentialDistribution(
    ExponentialLimits limits,
    int scale,
    long zeroCount,
    Side positive,
    Side negative,
    double sum,
    Optional<Range> range) {

  /**
   * The values on one side of zero. The i-th bucket has those above base^(offset+i), up to
   * base^(offset+i+1).
   *
   * @param counts how many values each bucket has
   */
  public record Side(int offset, List<Long> counts) {
    public Side {
      counts = List.copyOf(counts);
    }

    /** How many values there are. */
    public long count() {
      return counts.stream().mapToLong(Long::longValue).sum();
    }
  }

  /** From the least to the largest value. */
  public record Range(double min, double max) {
    /** Both together. */
    Range with(Range other) {
      return new Range(Math.min(min, other.min), Math.max(max, other.max));
    }
  }

  /** How many values there are. */
  public long count() {
    return zeroCount + positive.count() + negative.count();
  }

  /** Both together, as coarse as it takes. */
  public ExponentialDistribution plus(ExponentialDistribution other) {
    Optional<Range> both =
        range.map(mine -> other.range.map(mine::with).orElse(mine)).or(() -> other.range);
    return combined(other, 1, both);
  }

  /**
   * What came to it since then; all of it when it has less than then. Nobody knows of that between
   * which values it lies.
   */
  public ExponentialDistribution minus(ExponentialDistribution before) {
    return count() < before.count() ? this : combined(before, -1, Optional.empty());
  }

  private ExponentialDistribution combined(
      ExponentialDistribution other, int sign, Optional<Range> between) {
    ExponentialCounts mine = ExponentialCounts.of(this);
    mine.add(ExponentialCounts.of(other), sign);
    return mine.distribution(sum + sign * other.sum, between);
  }
}
