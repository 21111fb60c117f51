package dev.ingot.processor.memorylimiter;

/**
 * What the latest collection found alive and is not held any more: telemetry that was sent, which
 * is garbage that no collection has seen. Not thread-safe.
 */
final class Departures {
  private long collection = Long.MIN_VALUE;
  private long heldThen;

  /**
   * Takes note of a collection, the sooner the better.
   *
   * @param held how many bytes the collector holds now
   */
  void notice(MemoryUsed used, long held) {
    if (used.collection() != collection) {
      collection = used.collection();
      heldThen = held;
    }
  }

  /** How many of the bytes that the latest collection left are garbage by now. */
  long bytes(long held) {
    return Math.max(0, heldThen - held);
  }
}
