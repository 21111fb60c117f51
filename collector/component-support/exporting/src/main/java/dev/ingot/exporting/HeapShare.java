package dev.ingot.exporting;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.HeldTelemetry;
import dev.ingot.component.Lifecycle;
import dev.ingot.component.Logger;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The part of the heap that the sending queues of a collector may hold together, whatever their
 * sizes say: a queue that is full refuses, a heap that is full ends the process. Thread-safe.
 *
 * <p>Two thirds of the largest heap, so that a {@code memory_limiter} with usual settings refuses
 * before. Queues that block on overflow get one third: the requests that wait for them are in the
 * heap, too, and waiting loses nothing.
 */
final class HeapShare implements Lifecycle {
  static final String USED_UP =
      "The sending queues hold as much of the heap as they may and count as full. Limit them with"
          + " queue_size and sizer: bytes, put a memory_limiter first in the pipelines, or raise"
          + " -Xmx.";
  private static final long MIB = 1024 * 1024;

  private final HeldTelemetry all;
  private final long limit;
  private final long limitOfBlocking;
  private final AtomicLong held = new AtomicLong();
  private final AtomicBoolean told = new AtomicBoolean();

  /**
   * @param all where the collector counts what all its components hold
   */
  HeapShare(HeldTelemetry all) {
    this.all = all;
    this.limit = all.room();
    this.limitOfBlocking = limit / 2;
  }

  /** The one of the collector. */
  static HeapShare of(ComponentContext context) {
    return context.shared().get(HeapShare.class, () -> new HeapShare(HeldTelemetry.of(context)));
  }

  /** Counts bytes if there is room for them; says so once when there is not. */
  boolean tryHold(long bytes, boolean blocking, Logger logger) {
    long most = blocking ? limitOfBlocking : limit;
    long now = held.addAndGet(bytes);
    if (now <= most) {
      all.hold(bytes);
      return true;
    }
    held.addAndGet(-bytes);
    if (told.compareAndSet(false, true)) {
      logger.warn(USED_UP, "held_mib", (now - bytes) / MIB, "limit_mib", most / MIB);
    }
    return false;
  }

  /** Counts bytes of what is on the disk as well, if there is plenty of room. */
  boolean tryKeep(long bytes) {
    if (all.hold(bytes) > limit / 4) {
      all.release(bytes);
      return false;
    }
    held.addAndGet(bytes);
    return true;
  }

  /** Counts bytes whether there is room or not. */
  void hold(long bytes) {
    held.addAndGet(bytes);
    all.hold(bytes);
  }

  /** The bytes are not held any more. When little is left, the next shortage is news again. */
  void release(long bytes) {
    all.release(bytes);
    if (held.addAndGet(-bytes) < limitOfBlocking / 2) {
      told.set(false);
    }
  }
}
