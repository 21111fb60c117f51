package dev.ingot.telemetry.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Compares the processor time of this thread for an input and for one eight times as large, in one
 * run: linear work takes about 8 times as long, quadratic work 64 times.
 */
final class Growth {
  /** What is measured. */
  interface Work {
    void run() throws Exception;
  }

  /** Makes the work for an input of a size. */
  interface Sized {
    Work of(int size) throws Exception;
  }

  private static final int FACTOR = 8;
  private static final int LIMIT = 4 * FACTOR;
  private static final int REPEATS = 3;
  private static final int ATTEMPTS = 5;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Growth() {}

  static void assertLinear(String name, int size, Sized sized) throws Exception {
    Work small = sized.of(size);
    Work large = sized.of(FACTOR * size);
    long smallest = Long.MAX_VALUE;
    long largest = Long.MAX_VALUE;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      smallest = Math.min(smallest, time(small));
      largest = Math.min(largest, time(large));
      if (largest < LIMIT * smallest) {
        return;
      }
    }
    assertThat((double) largest / smallest)
        .as("%s: time for 8 times as much", name)
        .isLessThan(LIMIT);
  }

  private static long time(Work work) throws Exception {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < REPEATS; i++) {
      long begin = THREADS.getCurrentThreadCpuTime();
      work.run();
      best = Math.min(best, THREADS.getCurrentThreadCpuTime() - begin);
    }
    return Math.max(1, best);
  }
}
