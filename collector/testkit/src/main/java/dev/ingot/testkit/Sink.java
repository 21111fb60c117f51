package dev.ingot.testkit;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.telemetry.Telemetry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A consumer that keeps what it takes and can be told to refuse or to be slow. Thread-safe.
 *
 * @param <T> the signal's telemetry
 */
public final class Sink<T extends Telemetry> implements Consumer<T> {
  private final List<T> taken = new ArrayList<>();
  private final Deque<ConsumeException> refusals = new ArrayDeque<>();
  private boolean closed;
  private int waiting;

  @Override
  public synchronized void consume(T telemetry) throws ConsumeException {
    waiting++;
    notifyAll();
    try {
      while (closed) {
        waitForOpening();
      }
    } finally {
      waiting--;
    }
    take(telemetry);
  }

  @Override
  public synchronized boolean tryConsume(T telemetry) throws ConsumeException {
    if (closed) {
      return false;
    }
    take(telemetry);
    return true;
  }

  /** Makes the next call fail; calls add up. */
  public synchronized void refuseNext(ConsumeException refusal) {
    refusals.add(refusal);
  }

  /** Makes callers of {@code consume} wait, and {@code tryConsume} decline, until {@link #open}. */
  public synchronized void close() {
    closed = true;
  }

  /** Lets callers through again. */
  public synchronized void open() {
    closed = false;
    notifyAll();
  }

  /** What was taken so far, in order. */
  public synchronized List<T> taken() {
    return List.copyOf(taken);
  }

  /** How many items were taken so far. */
  public synchronized int itemCount() {
    return taken.stream().mapToInt(Telemetry::itemCount).sum();
  }

  /**
   * Waits until so many items were taken.
   *
   * @throws AssertionError after ten seconds
   */
  public void awaitItems(int count) {
    Await.until(count + " items in the sink", () -> itemCount() >= count);
  }

  /**
   * Waits until so many threads stand before the closed sink.
   *
   * @throws AssertionError after ten seconds
   */
  public void awaitWaiting(int threads) {
    Await.until(threads + " threads before the sink", () -> waitingThreads() >= threads);
  }

  private synchronized int waitingThreads() {
    return waiting;
  }

  private void take(T telemetry) throws ConsumeException {
    ConsumeException refusal = refusals.poll();
    if (refusal != null) {
      throw refusal;
    }
    taken.add(telemetry);
    notifyAll();
  }

  private void waitForOpening() throws ConsumeException {
    try {
      wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ConsumeException.retryable("interrupted while waiting");
    }
  }
}
