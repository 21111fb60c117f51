package dev.ingot.telemetry.fuzz;

import java.time.Duration;
import java.util.function.LongConsumer;

/** How long a fuzz goes on. */
public final class FuzzTime {
  private FuzzTime() {}

  /**
   * Runs seeds from 0 up.
   *
   * @param seeds how many, unless {@code fuzz.seconds} is set
   * @param share the part of {@code fuzz.seconds} that this fuzz may take: one in so many
   */
  public static void run(int seeds, int share, LongConsumer fuzz) {
    long seconds = Long.getLong("fuzz.seconds", 0);
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos() / share;
    long seed = 0;
    while (seed < seeds || (seconds > 0 && System.nanoTime() < end)) {
      fuzz.accept(seed++);
    }
  }
}
