package dev.ingot.processor.memorylimiter;

/**
 * Memory of 1000 MiB that a test fills; nothing is collected unless the test or the limiter does.
 */
final class FakeMemory implements Memory {
  static final long MIB = 1024 * 1024;

  private long live;
  private long taken;
  private long needed = Long.MAX_VALUE;
  private int collection;
  private int collections;
  private int looks;
  private boolean exhausted;

  @Override
  public long max() {
    return 1000 * MIB;
  }

  @Override
  public synchronized MemoryUsed used() {
    looks++;
    if (exhausted) {
      throw new OutOfMemoryError("Java heap space");
    }
    return new MemoryUsed(live, taken, collection);
  }

  @Override
  public synchronized void collect() {
    collections++;
    leave(Math.min(taken, needed));
  }

  /** A collection that the JVM chose left so many bytes. */
  synchronized void leave(long bytes) {
    collection++;
    live = bytes;
    taken = bytes;
  }

  /** So many bytes are taken on top. */
  synchronized void take(long bytes) {
    taken += bytes;
  }

  /** A forced collection leaves no more than this. */
  synchronized void needed(long bytes) {
    needed = bytes;
  }

  /** Whether there is too little left to look. */
  synchronized void exhausted(boolean now) {
    exhausted = now;
  }

  /** How many collections the limiter forced. */
  synchronized int collections() {
    return collections;
  }

  /** How often the limiter looked. */
  synchronized int looks() {
    return looks;
  }
}
