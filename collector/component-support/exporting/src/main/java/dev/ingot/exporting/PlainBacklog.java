package dev.ingot.exporting;

import dev.ingot.telemetry.Telemetry;
import java.util.ArrayDeque;
import java.util.Deque;

/** Sends everything as it came. */
final class PlainBacklog<T extends Telemetry> implements Backlog<T> {
  private final Deque<Batch<T>> waiting = new ArrayDeque<>();

  @Override
  public void add(Batch<T> single) {
    waiting.add(single);
  }

  @Override
  public boolean isEmpty() {
    return waiting.isEmpty();
  }

  @Override
  public boolean isFull() {
    return !waiting.isEmpty();
  }

  @Override
  public Batch<T> next() {
    return waiting.remove();
  }
}
