package dev.ingot.exporting;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import java.time.Duration;

/**
 * The section {@code retry_on_failure}: when and how often a retryable failure is tried again.
 *
 * <p>The n-th delay is {@code initialInterval * multiplier^(n-1)}, at most {@code maxInterval},
 * moved at random by at most {@code randomizationFactor} of itself; a longer delay that the other
 * side asked for wins. Rules and texts: the Collector's {@code config/configretry}.
 *
 * @param enabled whether anything is tried again
 * @param initialInterval the first delay before randomization
 * @param randomizationFactor 0 to 1
 * @param multiplier how much longer each delay is
 * @param maxInterval the longest delay before randomization
 * @param maxElapsedTime the time after the first attempt past which no attempt begins; zero: none
 */
@Config
public record RetryConfig(
    @Option(doc = "Whether retryable failures are tried again.", defaultValue = "true")
        boolean enabled,
    @Option(doc = "Delay before the first retry.", defaultValue = "5s") Duration initialInterval,
    @Option(
            doc = "How far a delay may differ at random, as a fraction of it, from 0 to 1.",
            defaultValue = "0.5")
        double randomizationFactor,
    @Option(doc = "What a delay is multiplied by for the next one.", defaultValue = "1.5")
        double multiplier,
    @Option(doc = "The longest delay between two attempts.", defaultValue = "30s")
        Duration maxInterval,
    @Option(
            doc =
                "How long telemetry is tried before it is dropped, counted from the first attempt."
                    + " 0 means forever.",
            defaultValue = "300s")
        Duration maxElapsedTime)
    implements Validated {

  /** What an exporter has when the section is absent. */
  public static final RetryConfig DEFAULT =
      new RetryConfig(
          true, Duration.ofSeconds(5), 0.5, 1.5, Duration.ofSeconds(30), Duration.ofSeconds(300));

  /** The same, switched off. */
  public RetryConfig disabled() {
    return new RetryConfig(
        false, initialInterval, randomizationFactor, multiplier, maxInterval, maxElapsedTime);
  }

  @Override
  public void validate(ConfigSection section) {
    if (!enabled) {
      return;
    }
    nonNegative(section, "initial_interval", initialInterval);
    if (!(randomizationFactor >= 0 && randomizationFactor <= 1)) {
      section.error(
          "randomization_factor",
          "'randomization_factor' must be within [0, 1]",
          "0.5 spreads a delay of 10s over 5s to 15s");
    }
    if (!(multiplier >= 0)) {
      section.error(
          "multiplier",
          "'multiplier' must be non-negative",
          "1.5 makes each delay half as long again");
    }
    nonNegative(section, "max_interval", maxInterval);
    nonNegative(section, "max_elapsed_time", maxElapsedTime);
    if (maxElapsedTime.compareTo(Duration.ZERO) > 0) {
      notBelow(section, "initial_interval", initialInterval);
      notBelow(section, "max_interval", maxInterval);
    }
  }

  private static void nonNegative(ConfigSection section, String option, Duration value) {
    if (value.isNegative()) {
      section.error(option, "'" + option + "' must be non-negative", "write a duration such as 5s");
    }
  }

  private void notBelow(ConfigSection section, String option, Duration value) {
    if (maxElapsedTime.compareTo(value) < 0) {
      section.error(
          "max_elapsed_time",
          "'max_elapsed_time' must not be less than '" + option + "'",
          "raise 'max_elapsed_time' or lower '" + option + "'");
    }
  }
}
