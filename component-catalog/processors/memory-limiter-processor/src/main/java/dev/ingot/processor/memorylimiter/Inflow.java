package dev.ingot.processor.memorylimiter;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the bytes that are let through. {@link #add} and {@link #takeBack} are thread-safe; the
 * others are guarded by the limiter's lock.
 */
final class Inflow {
  private final AtomicLong passed = new AtomicLong();
  private volatile long nextLook;
  private long passedAtLook;
  private long passedAtCollection;
  private long liveAtCollection;
  private long collection;
  private boolean staying;

  /** Counts bytes; true when it is time to look at the memory again. */
  boolean add(long bytes) {
    return passed.addAndGet(bytes) >= nextLook;
  }

  /** Bytes that were counted went no further. */
  void takeBack(long bytes) {
    passed.addAndGet(-bytes);
  }

  void lookAgainAfter(long bytes) {
    nextLook = passedAtLook + bytes;
  }

  /**
   * Bytes that came after the latest collection, and so may live although nobody has seen it yet.
   * When there was a collection between two looks, what came between them counts as far as memory
   * was taken after it.
   */
  long since(MemoryUsed used) {
    long now = passed.get();
    long takenSince = Math.max(0, used.taken() - used.live());
    if (used.collection() != collection) {
      collected(used, now - Math.min(now - passedAtLook, takenSince));
    }
    passedAtLook = now;
    return Math.min(now - passedAtCollection, takenSince);
  }

  /**
   * Whether the latest collection left more than half of what came before it: then most of what
   * came after it lives, too.
   */
  boolean isStaying() {
    return staying;
  }

  private void collected(MemoryUsed used, long passedBefore) {
    long came = passedBefore - passedAtCollection;
    if (came > 0) {
      staying = used.live() - liveAtCollection > came / 2;
    }
    collection = used.collection();
    liveAtCollection = used.live();
    passedAtCollection = passedBefore;
  }
}
