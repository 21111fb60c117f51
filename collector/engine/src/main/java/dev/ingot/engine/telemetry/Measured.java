package dev.ingot.engine.telemetry;

import dev.ingot.component.metric.ExponentialDistribution;
import dev.ingot.component.metric.Histogram.Distribution;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** What an instrument says. */
sealed interface Measured {

  /** An integer. */
  record Whole(long value) implements Measured {}

  /** A number with a fraction. */
  record Fraction(double value) implements Measured {}

  /**
   * A distribution.
   *
   * @param exponential the same over exponential buckets, if that is measured
   */
  record Buckets(Distribution distribution, Optional<ExponentialDistribution> exponential)
      implements Measured {

    private Buckets with(
        Buckets other,
        BinaryOperator<Distribution> bounded,
        BinaryOperator<ExponentialDistribution> unbounded) {
      return new Buckets(
          bounded.apply(distribution, other.distribution),
          exponential.flatMap(
              mine -> other.exponential.map(theirs -> unbounded.apply(mine, theirs))));
    }
  }

  /** Both together, as for two instruments that nothing tells apart any more. */
  static Measured sum(Measured one, Measured other) {
    if (one instanceof Whole a && other instanceof Whole b) {
      return new Whole(a.value + b.value);
    }
    if (one instanceof Buckets a && other instanceof Buckets b) {
      return a.with(b, Distributions::sum, ExponentialDistribution::plus);
    }
    return new Fraction(number(one) + number(other));
  }

  /**
   * What came to it since then; all of it when it is less than then, since it began anew.
   *
   * @param before the same at an earlier time
   */
  static Measured gain(Measured now, Measured before) {
    if (now instanceof Whole a && before instanceof Whole b) {
      return a.value < b.value ? a : new Whole(a.value - b.value);
    }
    if (now instanceof Buckets a && before instanceof Buckets b) {
      return a.with(b, Distributions::gain, ExponentialDistribution::minus);
    }
    double gain = number(now) - number(before);
    return gain < 0 ? now : new Fraction(gain);
  }

  /** Whether it is 0, or a distribution of nothing. */
  default boolean isNothing() {
    return this instanceof Buckets buckets ? buckets.distribution.count() == 0 : number(this) == 0;
  }

  private static double number(Measured measured) {
    if (measured instanceof Whole whole) {
      return whole.value;
    }
    return measured instanceof Fraction fraction ? fraction.value : 0;
  }
}
