package dev.ingot.component;

import java.time.Duration;

/** Time for components, so that tests can turn the clock by hand. Thread-safe. */
public interface Scheduler {

  /** A task that has not run yet. */
  interface Scheduled {

    /** Keeps the task from running; without effect when it has run. */
    void cancel();
  }

  /** Nanoseconds on a clock that never goes back; only differences mean anything. */
  long nanoTime();

  /** Milliseconds since the Unix epoch. */
  long currentTimeMillis();

  /** Runs a short task that never blocks once, after a delay. */
  Scheduled schedule(Duration delay, Runnable task);

  /** Waits; returns early, with the interrupt flag set, when the thread is interrupted. */
  void sleep(Duration duration);
}
