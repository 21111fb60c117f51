package dev.ingot.testkit;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits in tests for what another thread does: as short as possible, never for ever. */
public final class Await {
  /** How long to wait before a test fails. */
  public static final Duration LIMIT = Duration.ofSeconds(10);

  private Await() {}

  /**
   * Waits until the condition holds.
   *
   * @param what the condition in words, for the failure
   * @throws AssertionError after {@link #LIMIT}
   */
  public static void until(String what, BooleanSupplier condition) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + LIMIT.toSeconds() + " s: " + what);
      }
      java.util.concurrent.locks.LockSupport.parkNanos(200_000);
    }
  }

  /** Waits on a monitor that the calling thread holds, at most so many nanoseconds. */
  static void waitOn(Object monitor, long nanos) {
    try {
      monitor.wait(nanos / 1_000_000, (int) (nanos % 1_000_000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting", e);
    }
  }
}
