package dev.ingot.processor.memorylimiter;

import dev.ingot.component.Scheduler;
import java.time.Duration;

/**
 * When a collection may be forced. Those that free next to nothing only cost time: they get rarer,
 * up to every 30 seconds. Not thread-safe.
 */
final class ForcedCollections {
  private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(30);
  private static final double EFFECTIVE_SHARE = 0.05;

  private final MemoryLimiterConfig config;
  private final Scheduler scheduler;
  private long latest;
  private Duration softInterval;
  private Duration hardInterval;

  ForcedCollections(MemoryLimiterConfig config, Scheduler scheduler) {
    this.config = config;
    this.scheduler = scheduler;
    this.softInterval = config.minGcIntervalWhenSoftLimited();
    this.hardInterval = config.minGcIntervalWhenHardLimited();
    this.latest = scheduler.nanoTime() - Duration.ofDays(1).toNanos();
  }

  boolean mayForce(boolean hard) {
    Duration interval = hard ? hardInterval : softInterval;
    return scheduler.nanoTime() - latest > interval.toNanos();
  }

  /** One was forced, and left so many of the bytes before. */
  void forced(long before, long after) {
    latest = scheduler.nanoTime();
    boolean useless = before - after < before * EFFECTIVE_SHARE;
    softInterval = adapted(softInterval, config.minGcIntervalWhenSoftLimited(), useless);
    hardInterval = adapted(hardInterval, config.minGcIntervalWhenHardLimited(), useless);
  }

  private Duration adapted(Duration current, Duration configured, boolean useless) {
    if (!useless) {
      return configured;
    }
    Duration base = current.isZero() ? config.checkInterval() : current;
    Duration doubled = base.multipliedBy(2);
    Duration longest = configured.compareTo(LONGEST_INTERVAL) > 0 ? configured : LONGEST_INTERVAL;
    return doubled.compareTo(longest) > 0 ? longest : doubled;
  }
}
