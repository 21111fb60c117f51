package dev.ingot.transport.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * How many bytes of requests may be in memory at the same time. A request is charged before its
 * bytes are read; who comes over budget waits in order of arrival. Thread-safe.
 *
 * <p>A request larger than the whole budget is admitted when nothing else is in flight.
 */
public final class ByteBudget {
  private final long limit;
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private long used;
  private long held;

  /**
   * @param limit bytes, at least 1
   */
  public ByteBudget(long limit) {
    this.limit = limit;
  }

  /** A quarter of the heap that this JVM may use. */
  public static ByteBudget quarterOfHeap() {
    return new ByteBudget(Math.max(1, Runtime.getRuntime().maxMemory() / 4));
  }

  /** The bytes charged now. */
  public synchronized long used() {
    return used;
  }

  /**
   * Charges bytes if there is room and nobody waits.
   *
   * @return whether they are charged
   */
  synchronized boolean tryCharge(long bytes) {
    if (!waiting.isEmpty() || !fits(bytes)) {
      return false;
    }
    used += bytes;
    return true;
  }

  /**
   * Waits for room.
   *
   * @param granted run once, on any thread, when the bytes are charged
   * @return to give up waiting
   */
  Waiting await(long bytes, Runnable granted) {
    Waiting entry = new Waiting(bytes, granted);
    synchronized (this) {
      waiting.add(entry);
    }
    grant();
    return entry;
  }

  /** Charges bytes that are in memory already, whether there is room or not. */
  synchronized void charge(long bytes) {
    used += bytes;
  }

  /**
   * Notes bytes that are in memory while their request waits; they may be as many as the budget.
   *
   * @return whether there is room for them
   */
  synchronized boolean tryHold(long bytes) {
    if (held + bytes > limit) {
      return false;
    }
    held += bytes;
    return true;
  }

  /** Bytes of requests that waited are gone, or charged. */
  synchronized void unhold(long bytes) {
    held -= bytes;
  }

  /** Whether twice the budget is used: growing requests must be refused then. */
  synchronized boolean isOverdrawn() {
    return used >= 2 * limit;
  }

  /** Gives bytes back. */
  void release(long bytes) {
    synchronized (this) {
      used -= bytes;
      if (used < 0) {
        throw new IllegalStateException("more bytes released than charged");
      }
      if (waiting.isEmpty()) {
        return;
      }
    }
    grant();
  }

  private void grant() {
    List<Waiting> granted = new ArrayList<>();
    synchronized (this) {
      while (!waiting.isEmpty() && fits(waiting.element().bytes)) {
        Waiting next = waiting.remove();
        used += next.bytes;
        granted.add(next);
      }
    }
    granted.forEach(entry -> entry.granted.run());
  }

  private boolean fits(long bytes) {
    return used == 0 || used + bytes <= limit;
  }

  /** A request that waits. */
  final class Waiting {
    private final long bytes;
    private final Runnable granted;

    private Waiting(long bytes, Runnable granted) {
      this.bytes = bytes;
      this.granted = granted;
    }

    /** Gives up; returns false when the bytes were charged before, and are to be released. */
    boolean cancel() {
      boolean removed;
      synchronized (ByteBudget.this) {
        removed = waiting.remove(this);
      }
      grant();
      return removed;
    }
  }
}
