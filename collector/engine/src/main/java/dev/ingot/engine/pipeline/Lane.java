package dev.ingot.engine.pipeline;

import dev.ingot.component.Consumer;
import dev.ingot.telemetry.Telemetry;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/**
 * The way from an inlet to one consumer, which knows whether anybody is still on it. Entering and
 * leaving are an addition each, without a lock.
 */
final class Lane<T extends Telemetry> {
  private final Consumer<T> target;
  private final LongAdder entered = new LongAdder();
  private final LongAdder left = new LongAdder();
  private volatile boolean awaited;

  Lane(Consumer<T> target) {
    this.target = target;
  }

  Consumer<T> target() {
    return target;
  }

  void enter() {
    entered.increment();
  }

  void leave() {
    left.increment();
    if (awaited) {
      tell();
    }
  }

  private synchronized void tell() {
    notifyAll();
  }

  /**
   * Waits until everybody has left; nobody may enter any more.
   *
   * @return false when the time was not enough, or the thread was interrupted
   */
  synchronized boolean awaitEmpty(Duration atMost) {
    awaited = true;
    long deadline = System.nanoTime() + atMost.toNanos();
    try {
      while (!isEmpty()) {
        long millis = (deadline - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
          return false;
        }
        wait(millis);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Both sums only grow, and the one is never behind the other: read in this order they are equal
   * only if nobody was between them when the second was read.
   */
  boolean isEmpty() {
    long out = left.sum();
    return entered.sum() == out;
  }
}
