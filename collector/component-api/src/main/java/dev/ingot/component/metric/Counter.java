package dev.ingot.component.metric;

import java.util.concurrent.atomic.LongAdder;

/**
 * A sum. Adding is one addition without lock or allocation, from any thread; reading gives a sum
 * that was right at some time during the call, when nobody adds just then.
 */
public final class Counter {
  private final LongAdder sum = new LongAdder();

  /** A sum of 0. Components get theirs from a {@link Meter}. */
  public Counter() {}

  /**
   * Adds.
   *
   * @param amount not negative, unless the metric is one that shrinks as well
   */
  public void add(long amount) {
    sum.add(amount);
  }

  /** The sum of now. */
  public long sum() {
    return sum.sum();
  }
}
