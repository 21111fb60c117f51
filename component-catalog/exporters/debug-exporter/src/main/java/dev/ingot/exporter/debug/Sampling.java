package dev.ingot.exporter.debug;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Lets the first batches of each second through, and of the others every so manieth. A number below
 * zero counts as a very large one. Thread-safe.
 *
 * <p>Source: zap's sampler, which the Collector uses, and which reads both numbers as unsigned.
 */
final class Sampling {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final int initial;
  private final int thereafter;
  private final LongSupplier nanoTime;
  private long secondBegan;
  private long seen;

  Sampling(int initial, int thereafter, LongSupplier nanoTime) {
    this.initial = initial;
    this.thereafter = thereafter;
    this.nanoTime = nanoTime;
    this.secondBegan = nanoTime.getAsLong();
  }

  /** Whether the next batch is shown. */
  synchronized boolean take() {
    long now = nanoTime.getAsLong();
    if (now - secondBegan >= SECOND) {
      secondBegan = now;
      seen = 0;
    }
    seen++;
    return initial < 0 || seen <= initial || (thereafter > 0 && (seen - initial) % thereafter == 0);
  }
}
