package dev.ingot.processor.memorylimiter;

/** The memory that is guarded. */
interface Memory {

  /** The most there can be, in bytes. */
  long max();

  /** What is in use. */
  MemoryUsed used();

  /** Frees what is not in use any more. */
  void collect();
}
