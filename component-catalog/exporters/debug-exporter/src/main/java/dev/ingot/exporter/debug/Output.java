package dev.ingot.exporter.debug;

/** Where text goes. Thread-safe. */
interface Output {

  /**
   * Shows the counts of a batch.
   *
   * @param fields names and numbers in turn
   */
  void counts(String title, Object[] fields);

  /** Shows lines of text. */
  void text(String lines);

  /** Closes what was opened. */
  default void close() {}
}
