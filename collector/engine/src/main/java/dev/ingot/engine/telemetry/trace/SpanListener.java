package dev.ingot.engine.telemetry.trace;

/** Told of spans that are recorded, on their threads; must not block. */
interface SpanListener {

  /** A span began. */
  void started(RecordedSpan span);

  /** A span that began came to its end. */
  void ended(RecordedSpan span);

  /** A span that began is not wanted. */
  void discarded(RecordedSpan span);
}
