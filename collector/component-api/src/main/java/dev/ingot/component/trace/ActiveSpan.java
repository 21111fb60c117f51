package dev.ingot.component.trace;

/**
 * A span that has begun. It belongs to the thread that started it, and is closed there: spans that
 * were started later first.
 */
public interface ActiveSpan extends AutoCloseable {
  /** A span at which nobody looks. */
  ActiveSpan NONE = NoSpan.INSTANCE;

  /** Whether what is said of it is kept. */
  boolean isRecording();

  /** Sets an attribute. */
  void attribute(String name, String value);

  /** Sets an attribute. */
  void attribute(String name, long value);

  /**
   * Adds an event of this moment.
   *
   * @param fields names and values in turn; values are texts or integers
   */
  void event(String name, Object... fields);

  /** What the span stands for failed. */
  void fail(String reason);

  /** Nothing came of it: it ends, and nobody sees it. */
  void discard();

  /** Ends it; the span that was current before is current again. Without effect when it ended. */
  @Override
  void close();
}
