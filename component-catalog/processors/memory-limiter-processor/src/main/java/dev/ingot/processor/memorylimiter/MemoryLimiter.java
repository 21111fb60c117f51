package dev.ingot.processor.memorylimiter;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.HeldTelemetry;
import dev.ingot.component.Status;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the memory in intervals, and in between whenever as much came as could reach a limit,
 * and decides whether telemetry is refused. Thread-safe.
 */
final class MemoryLimiter {
  private final ComponentContext context;
  private final MemoryLimiterConfig config;
  private final Memory memory;
  private final MemoryLimits limits;
  private final HeldTelemetry held;
  private final long mostHeld;
  private final Inflow inflow = new Inflow();
  private final Departures departures = new Departures();
  private final ForcedCollections collections;

  private final ReentrantLock looking = new ReentrantLock();
  private volatile boolean refusing;
  private int users;
  private @Nullable Thread checker;

  MemoryLimiter(ComponentContext context, MemoryLimiterConfig config, Memory memory) {
    this.context = context;
    this.config = config;
    this.memory = memory;
    this.limits = MemoryLimits.of(config, memory.max());
    this.held = HeldTelemetry.of(context);
    this.mostHeld = limits.held(held.room());
    this.collections = new ForcedCollections(config, context.scheduler());
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

  /**
   * Counts bytes that are to be let through, and holds them until {@link #letThrough} or {@link
   * #takeBack}; refuses them when memory is short.
   */
  void admit(long bytes) throws ConsumeException {
    if (refusing) {
      throw refusal();
    }
    boolean full = held.hold(bytes) > mostHeld;
    boolean admitted = false;
    try {
      if (inflow.add(bytes) || full) {
        checkUnlessOthersDo();
      }
      admitted = !refusing && !full;
    } finally {
      if (!admitted) {
        held.release(bytes);
      }
    }
    if (!admitted) {
      throw refusal();
    }
  }

  /** Bytes that were admitted are behind the limiter, or failed there. */
  void letThrough(long bytes) {
    held.release(bytes);
  }

  /** Bytes that were admitted were not let through. */
  void takeBack(long bytes) {
    held.release(bytes);
    inflow.takeBack(bytes);
  }

  private static ConsumeException refusal() {
    return ConsumeException.retryable("data refused due to high memory usage");
  }

  /**
   * One look at the memory. Of what was let through since the latest collection nobody knows
   * whether it is garbage already. When it could reach a limit a collection is forced, without
   * waiting for the soft limit's interval if what came before stayed; when that may not be yet, it
   * counts against the hard limit, and against the soft one if what came before stayed.
   *
   * <p>What is held in batches and queues is known to live, whatever the collections say; and what
   * they found alive there and was sent since is known not to.
   */
  void check() {
    looking.lock();
    try {
      look();
    } finally {
      looking.unlock();
    }
  }

  private void checkUnlessOthersDo() {
    if (looking.tryLock()) {
      try {
        look();
      } finally {
        looking.unlock();
      }
    }
  }

  private void look() {
    MemoryUsed used = memory.used();
    long inHand = held.bytes();
    departures.notice(used, inHand);
    long live = Math.max(inHand, used.live() - departures.bytes(inHand));
    long most = live + inflow.since(used);
    boolean hard = most > limits.hard();
    boolean urgent = hard || inflow.isStaying();
    if (most > limits.soft() && collections.mayForce(urgent)) {
      live = collect(most, hard);
      collections.forced(urgent, most, live);
      most = live;
    }
    inflow.lookAgainAfter(Math.max(limits.step(), limits.soft() - most));
    long likely = inflow.isStaying() ? most : live;
    if (likely > limits.soft() || most > limits.hard() || inHand > mostHeld) {
      refuse(most);
    } else {
      accept(most);
    }
  }

  private void checkInIntervals() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        check();
      } catch (OutOfMemoryError shortage) {
        // Just what there is to see: the next look, which has to come, may succeed.
        refusing = true;
      }
      context.scheduler().sleep(config.checkInterval());
    }
  }

  private long collect(long before, boolean hard) {
    context
        .logger()
        .info(
            "Memory usage is above " + (hard ? "hard" : "soft") + " limit. Forcing a GC.",
            "cur_mem_mib",
            MemoryLimits.mib(before));
    memory.collect();
    MemoryUsed used = memory.used();
    departures.notice(used, held.bytes());
    long after = used.live();
    context.logger().info("Memory usage after GC.", "cur_mem_mib", MemoryLimits.mib(after));
    return after;
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
