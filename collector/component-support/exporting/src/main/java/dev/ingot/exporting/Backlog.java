package dev.ingot.exporting;

import dev.ingot.telemetry.Telemetry;
import java.util.List;

/**
 * The telemetry in a queue, first in, first out. Guarded by the queue's lock. Times are nanoseconds
 * of the collector's clock.
 */
interface Backlog<T extends Telemetry> {

  void add(Batch<T> single, long now);

  boolean isEmpty();

  /** Whether there is something to send without waiting for more. */
  boolean isDue(long now);

  /** When something is due by itself; the backlog is not empty. */
  long dueAt();

  /** Takes what is sent next, due or not; the backlog is not empty. */
  Batch<T> next(long now);

  /** Takes everything as it is, neither put together nor cut; nothing is read. */
  List<Batch<T>> clear();
}
