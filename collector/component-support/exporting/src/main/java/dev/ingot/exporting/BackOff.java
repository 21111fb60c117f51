package dev.ingot.exporting;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** The growing delays between the attempts for one piece of telemetry. Not thread-safe. */
final class BackOff {
  private final RetryConfig config;
  private final DoubleSupplier random;
  private double interval;

  /**
   * Delays by the rules of {@link RetryConfig}.
   *
   * @param random numbers from 0 (included) to 1 (excluded)
   */
  BackOff(RetryConfig config, DoubleSupplier random) {
    this.config = config;
    this.random = random;
    this.interval = config.initialInterval().toNanos();
  }

  Duration next() {
    double spread = config.randomizationFactor() * interval;
    double delay = interval - spread + random.getAsDouble() * 2 * spread;
    interval = Math.min(interval * config.multiplier(), config.maxInterval().toNanos());
    return Duration.ofNanos((long) delay);
  }
}
