package dev.ingot.extension.filestorage.fuzz;

import java.time.Duration;

/** How long a fuzz goes on, and with which seeds. */
final class FuzzTime {
  /** What is tried with a seed. */
  @FunctionalInterface
  interface Attempt {
    void with(long seed) throws Exception;
  }

  private FuzzTime() {}

  /**
   * Runs seeds from {@code fuzz.seed} up.
   *
   * @param seeds how many, and more until half of {@code fuzz.seconds} is over
   */
  static void run(int seeds, Attempt attempt) {
    long first = Long.getLong("fuzz.seed", 1) << 32;
    long half = Duration.ofSeconds(Long.getLong("fuzz.seconds", 0)).toNanos() / 2;
    long begin = System.nanoTime();
    for (long i = 0; i < seeds || System.nanoTime() - begin < half; i++) {
      try {
        attempt.with(first + i);
      } catch (Exception | AssertionError found) {
        throw new AssertionError("seed " + (first + i) + ": " + found.getMessage(), found);
      }
    }
  }
}
