package dev.ingot.exporting;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Logger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The room of a queue: its capacity, and its part of the share of the heap that all queues have.
 * Guarded by the queue's lock.
 */
final class Room {
  private final QueueConfig config;
  private final HeapShare heap;
  private final Logger logger;
  private final Condition freed;
  private long used;
  private boolean closed;
  private boolean spilling;

  /**
   * @param lock the queue's
   */
  Room(QueueConfig config, ComponentContext context, ReentrantLock lock) {
    this.config = config;
    this.heap = HeapShare.of(context);
    this.logger = context.logger();
    this.freed = lock.newCondition();
  }

  /** How much of the capacity is taken. */
  long used() {
    return used;
  }

  boolean isClosed() {
    return closed;
  }

  /** Takes room for what is in the queue whether it has room or not. */
  void takeAnyway(long size) {
    used += size;
  }

  /**
   * Takes room.
   *
   * @param mayWait whether the thread may wait, if the queue is to block on overflow
   * @return false when there is no room, and the thread may not wait or need not
   */
  boolean take(long size, long heapBytes, boolean mayWait)
      throws ConsumeException, InterruptedException {
    while (!closed && !tryTake(size, heapBytes)) {
      if (spilling) {
        return false;
      }
      if (!config.blockOnOverflow()) {
        throw Failures.queueFull();
      }
      if (!mayWait) {
        return false;
      }
      freed.await();
    }
    if (closed) {
      throw Failures.queueStopped();
    }
    return true;
  }

  /** An empty queue takes a parcel whatever others hold: who waits for space waits for its own. */
  private boolean tryTake(long size, long heapBytes) {
    if (used + size > config.queueSize()) {
      return false;
    }
    if (used == 0) {
      heap.hold(heapBytes);
    } else if (!heap.tryHold(heapBytes, config.blockOnOverflow(), logger)) {
      return false;
    }
    used += size;
    return true;
  }

  /** Gives room back. */
  void free(long size, long heapBytes) {
    used -= size;
    heap.release(heapBytes);
    freed.signalAll();
  }

  /** From now on nobody waits for room, and there is none. */
  void close() {
    closed = true;
    freed.signalAll();
  }

  /** From now on nobody waits for room. */
  void spill() {
    spilling = true;
    freed.signalAll();
  }
}
