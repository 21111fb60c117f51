package dev.ingot.processor.memorylimiter;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Status;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks at the memory in intervals and decides whether telemetry is refused. */
final class MemoryLimiter {
  private static final Duration LONGEST_GC_INTERVAL = Duration.ofSeconds(30);
  private static final double EFFECTIVE_SHARE = 0.05;

  private final ComponentContext context;
  private final MemoryLimiterConfig config;
  private final Memory memory;
  private final MemoryLimits limits;

  private volatile boolean refusing;
  private long lastCollection;
  private Duration softInterval;
  private Duration hardInterval;
  private int users;
  private @Nullable Thread checker;

  MemoryLimiter(ComponentContext context, MemoryLimiterConfig config, Memory memory) {
    this.context = context;
    this.config = config;
    this.memory = memory;
    this.limits = MemoryLimits.of(config, memory.max());
    this.softInterval = config.minGcIntervalWhenSoftLimited();
    this.hardInterval = config.minGcIntervalWhenHardLimited();
    this.lastCollection = context.scheduler().nanoTime() - Duration.ofDays(1).toNanos();
  }

  /** Begins to check, for the first of several pipelines. */
  synchronized void start() {
    if (users++ == 0) {
      logLimits();
      checker = context.workers().start(context.id() + " check", this::checkInIntervals);
    }
  }

  /** Ends checking when the last pipeline stops. */
  synchronized void stop() {
    if (--users == 0 && checker != null) {
      checker.interrupt();
      checker = null;
    }
  }

  /** Refuses when memory is short. */
  void admit() throws ConsumeException {
    if (refusing) {
      throw ConsumeException.retryable("data refused due to high memory usage");
    }
  }

  /** One look at the memory. */
  void check() {
    long inUse = memory.inUse();
    if (inUse <= limits.soft()) {
      accept(inUse);
      return;
    }
    boolean hard = inUse > limits.hard();
    if (mayCollect(hard)) {
      inUse = collect(inUse, hard);
    }
    if (inUse > limits.soft()) {
      refuse(inUse);
    } else {
      accept(inUse);
    }
  }

  private void checkInIntervals() {
    while (!Thread.currentThread().isInterrupted()) {
      check();
      context.scheduler().sleep(config.checkInterval());
    }
  }

  private boolean mayCollect(boolean hard) {
    Duration interval = hard ? hardInterval : softInterval;
    return context.scheduler().nanoTime() - lastCollection > interval.toNanos();
  }

  private long collect(long before, boolean hard) {
    context
        .logger()
        .info(
            "Memory usage is above " + (hard ? "hard" : "soft") + " limit. Forcing a GC.",
            "cur_mem_mib",
            MemoryLimits.mib(before));
    memory.collect();
    lastCollection = context.scheduler().nanoTime();
    long after = memory.inUse();
    adaptIntervals(before - after < before * EFFECTIVE_SHARE);
    context.logger().info("Memory usage after GC.", "cur_mem_mib", MemoryLimits.mib(after));
    return after;
  }

  /** Collections that free next to nothing only cost time: they get rarer, up to 30 seconds. */
  private void adaptIntervals(boolean useless) {
    softInterval = adapted(softInterval, config.minGcIntervalWhenSoftLimited(), useless);
    hardInterval = adapted(hardInterval, config.minGcIntervalWhenHardLimited(), useless);
  }

  private Duration adapted(Duration current, Duration configured, boolean useless) {
    if (!useless) {
      return configured;
    }
    Duration base = current.isZero() ? config.checkInterval() : current;
    Duration doubled = base.multipliedBy(2);
    Duration longest =
        configured.compareTo(LONGEST_GC_INTERVAL) > 0 ? configured : LONGEST_GC_INTERVAL;
    return doubled.compareTo(longest) > 0 ? longest : doubled;
  }

  private void refuse(long inUse) {
    if (!refusing) {
      refusing = true;
      context
          .logger()
          .warn(
              "Memory usage is above soft limit. Refusing data.",
              "cur_mem_mib",
              MemoryLimits.mib(inUse));
      context.status().report(Status.RECOVERABLE_ERROR, "data refused due to high memory usage");
    }
  }

  private void accept(long inUse) {
    if (refusing) {
      refusing = false;
      context
          .logger()
          .info(
              "Memory usage back within limits. Resuming normal operation.",
              "cur_mem_mib",
              MemoryLimits.mib(inUse));
      context.status().report(Status.OK, "");
    }
  }

  private void logLimits() {
    if (limits.isCapped()) {
      context
          .logger()
          .warn(
              "The limit is above what the heap can hold and is lowered; raise -Xmx to use it.",
              "limit_mib",
              MemoryLimits.mib(limits.asked()),
              "lowered_to_mib",
              MemoryLimits.mib(limits.hard()),
              "max_heap_mib",
              MemoryLimits.mib(memory.max()));
    }
    context
        .logger()
        .info(
            "Memory limiter configured",
            "limit_mib",
            MemoryLimits.mib(limits.hard()),
            "spike_limit_mib",
            MemoryLimits.mib(limits.hard() - limits.soft()),
            "check_interval_ms",
            config.checkInterval().toMillis());
  }
}
