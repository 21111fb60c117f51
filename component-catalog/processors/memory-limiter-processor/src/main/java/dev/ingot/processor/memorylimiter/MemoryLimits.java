package dev.ingot.processor.memorylimiter;

/**
 * The limits in bytes.
 *
 * @param soft above it telemetry is refused
 * @param hard above it collections are forced more often
 * @param asked the hard limit that the settings ask for, which may be more than the heap can hold
 */
record MemoryLimits(long soft, long hard, long asked) {
  private static final long MIB = 1024 * 1024;
  // The collector of the JVM needs room to work in: a limit above this never takes effect in time.
  private static final int USABLE_PERCENT = 90;

  /**
   * The limits for settings.
   *
   * @param maxHeap the largest heap in bytes
   */
  static MemoryLimits of(MemoryLimiterConfig config, long maxHeap) {
    long asked;
    long spike;
    if (config.limitMib() > 0) {
      asked = config.limitMib() * MIB;
      spike = config.spikeLimitMib() * MIB;
    } else {
      asked = maxHeap / 100 * config.limitPercentage();
      spike = maxHeap / 100 * config.spikeLimitPercentage();
    }
    if (spike == 0) {
      spike = asked / 5;
    }
    long hard = Math.min(asked, maxHeap / 100 * USABLE_PERCENT);
    // A capped limit keeps its proportions.
    long soft = hard - (long) ((double) spike / asked * hard);
    return new MemoryLimits(soft, hard, asked);
  }

  /** How many bytes come at least between two looks at the memory, close to a limit. */
  long step() {
    return Math.max(MIB, (hard - soft) / 8);
  }

  /**
   * How many bytes the collector may hold in batches and queues: what the soft limit allows, and a
   * little less than the queues take, for what they refuse behind a batch is lost.
   *
   * @param room how much the queues take
   */
  long held(long room) {
    return Math.min(soft, room - room / 32);
  }

  boolean isCapped() {
    return hard < asked;
  }

  static long mib(long bytes) {
    return bytes / MIB;
  }
}
