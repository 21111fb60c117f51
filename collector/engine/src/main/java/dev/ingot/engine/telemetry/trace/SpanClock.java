package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.Scheduler;
import java.util.concurrent.TimeUnit;

/**
 * The time of day in nanoseconds: that of the wall clock, which knows milliseconds, moved on by the
 * clock that knows nanoseconds. Thread-safe.
 */
final class SpanClock {
  private static final long TOLERANCE = TimeUnit.MILLISECONDS.toNanos(10);

  private final Scheduler scheduler;
  private volatile Anchor anchor;

  private record Anchor(long epochNanos, long nanoTime) {}

  SpanClock(Scheduler scheduler) {
    this.scheduler = scheduler;
    this.anchor = new Anchor(wall(), scheduler.nanoTime());
  }

  /** Nanoseconds since 1970; follows the wall clock when that is set. */
  long now() {
    Anchor mine = anchor;
    long nanoTime = scheduler.nanoTime();
    long now = mine.epochNanos() + nanoTime - mine.nanoTime();
    long wall = wall();
    if (Math.abs(now - wall) <= TOLERANCE) {
      return now;
    }
    anchor = new Anchor(wall, nanoTime);
    return wall;
  }

  /** Nanoseconds on a clock that never goes back. */
  long nanoTime() {
    return scheduler.nanoTime();
  }

  private long wall() {
    return TimeUnit.MILLISECONDS.toNanos(scheduler.currentTimeMillis());
  }
}
