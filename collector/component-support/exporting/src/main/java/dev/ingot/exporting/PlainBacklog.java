package dev.ingot.exporting;

import dev.ingot.telemetry.Telemetry;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Sends everything as it came. */
final class PlainBacklog<T extends Telemetry> implements Backlog<T> {
  private final Deque<Batch<T>> waiting = new ArrayDeque<>();

  @Override
  public void add(Batch<T> single, long now) {
    waiting.add(single);
  }

  @Override
  public boolean isEmpty() {
    return waiting.isEmpty();
  }

  @Override
  public boolean isDue(long now) {
    return !waiting.isEmpty();
  }

  @Override
  public long dueAt() {
    throw new IllegalStateException("what is in a plain backlog is due");
  }

  @Override
  public Batch<T> next(long now) {
    return waiting.remove();
  }

  @Override
  public List<Batch<T>> clear() {
    List<Batch<T>> all = List.copyOf(waiting);
    waiting.clear();
    return all;
  }
}
