package dev.ingot.processor.memorylimiter;

import dev.ingot.component.config.ConfigSection;
import java.time.Duration;

/**
 * How far the times between forced collections may grow.
 *
 * <p>Source: the Collector's {@code internal/memorylimiter} 0.156.
 */
record IntervalRules(ConfigSection section) {
  private static final String PREFIX = "max_gc_interval_when_";

  /**
   * Checks the growth of one time.
   *
   * @param limit {@code soft} or {@code hard}
   */
  void growth(String limit, Duration least, Duration most) {
    String option = PREFIX + limit + "_limited";
    if (most.isNegative()) {
      section.error(option, "'" + option + "' must be non-negative", "0 keeps the time as it is");
    } else if (!most.isZero() && most.compareTo(least) < 0) {
      String floor = "min_gc_interval_when_" + limit + "_limited";
      section.error(
          option,
          "'" + option + "' must be greater than or equal to '" + floor + "' (or 0 to disable)",
          "raise the first or lower the second");
    }
  }

  /** Checks the two against each other. */
  void order(Duration soft, Duration hard) {
    if (isSet(soft) && isSet(hard) && soft.compareTo(hard) < 0) {
      section.error(
          PREFIX + "soft_limited",
          "'max_gc_interval_when_soft_limited' should be larger than or equal to"
              + " 'max_gc_interval_when_hard_limited' (when both are set)",
          "raise the first or lower the second");
    }
  }

  private static boolean isSet(Duration duration) {
    return !duration.isZero() && !duration.isNegative();
  }
}
