package dev.ingot.exporting;

import dev.ingot.telemetry.Telemetry;

/** The telemetry in a queue, first in, first out. Guarded by the queue's lock. */
interface Backlog<T extends Telemetry> {

  void add(Batch<T> single);

  boolean isEmpty();

  /** Whether there is enough to send without waiting for more. */
  boolean isFull();

  /** Takes what is sent next; the backlog is not empty. */
  Batch<T> next();
}
