package dev.ingot.processor.memorylimiter;

/** The memory that is guarded. */
interface Memory {

  /** The most there can be, in bytes. */
  long max();

  /** What is in use, in bytes. */
  long inUse();

  /** Frees what is not in use any more. */
  void collect();
}
