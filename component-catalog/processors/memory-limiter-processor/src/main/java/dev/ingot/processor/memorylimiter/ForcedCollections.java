package dev.ingot.processor.memorylimiter;

import dev.ingot.component.Scheduler;
import java.time.Duration;

/**
 * When a collection may be forced. Those that free next to nothing only cost time: they get rarer,
 * as far as the settings let them. Not thread-safe.
 */
final class ForcedCollections {
  private static final double EFFECTIVE_SHARE = 0.05;

  private final MemoryLimiterConfig config;
  private final Scheduler scheduler;
  private long latest;
  private Duration softInterval;
  private Duration hardInterval;

  ForcedCollections(MemoryLimiterConfig config, Scheduler scheduler) {
    this.config = config;
    this.scheduler = scheduler;
    this.softInterval = least(false);
    this.hardInterval = least(true);
    this.latest = scheduler.nanoTime() - Duration.ofDays(1).toNanos();
  }

  boolean mayForce(boolean hard) {
    Duration interval = hard ? hardInterval : softInterval;
    return scheduler.nanoTime() - latest > interval.toNanos();
  }

  /**
   * One was forced.
   *
   * @param hard whether it was one for the hard limit
   * @param before bytes in use before it
   * @param after bytes that it left
   */
  void forced(boolean hard, long before, long after) {
    latest = scheduler.nanoTime();
    boolean useless = before - after < before * EFFECTIVE_SHARE;
    if (hard) {
      hardInterval =
          useless ? grown(hardInterval, config.maxGcIntervalWhenHardLimited()) : least(true);
    } else {
      softInterval =
          useless ? grown(softInterval, config.maxGcIntervalWhenSoftLimited()) : least(false);
    }
  }

  private Duration least(boolean hard) {
    return hard ? config.minGcIntervalWhenHardLimited() : config.minGcIntervalWhenSoftLimited();
  }

  private Duration grown(Duration current, Duration longest) {
    if (longest.isZero()) {
      return current;
    }
    Duration base = current.isZero() ? config.checkInterval() : current;
    Duration doubled = base.multipliedBy(2);
    return doubled.compareTo(longest) > 0 ? longest : doubled;
  }
}
