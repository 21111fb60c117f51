package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.Scheduler;
import java.util.concurrent.TimeUnit;

/**
 * The time of day in nanoseconds: that of the wall clock, which knows milliseconds, moved on by the
 * clock that knows nanoseconds. Thread-safe.
 */
final class SpanClock {
  private static final long TOLERANCE = TimeUnit.MILLISECONDS.toNanos(10);
  private static final long PERIOD = TimeUnit.MILLISECONDS.toNanos(100);

  private final Scheduler scheduler;
  private volatile Anchor anchor;

  /** Where both clocks stood together, and when that was last found to be so still. */
  private static final class Anchor {
    private final long epochNanos;
    private final long nanoTime;
    private volatile long checked;

    Anchor(long epochNanos, long nanoTime) {
      this.epochNanos = epochNanos;
      this.nanoTime = nanoTime;
      this.checked = nanoTime;
    }
  }

  SpanClock(Scheduler scheduler) {
    this.scheduler = scheduler;
    this.anchor = new Anchor(wall(), scheduler.nanoTime());
  }

  /**
   * Nanoseconds since 1970; follows the wall clock when that is set, a tenth of a second later at
   * most.
   *
   * @param nanoTime what {@link #nanoTime} gave just now
   */
  long at(long nanoTime) {
    Anchor mine = anchor;
    long now = mine.epochNanos + nanoTime - mine.nanoTime;
    if (nanoTime - mine.checked < PERIOD) {
      return now;
    }
    long wall = wall();
    if (Math.abs(now - wall) <= TOLERANCE) {
      mine.checked = nanoTime;
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
