package dev.ingot.telemetry.model;

/**
 * Something that names a span and its trace: a span itself, a link to another one, and what was
 * logged or measured within one.
 *
 * @param <M> the type of the message itself, which setters give back
 */
public abstract sealed class InTrace<M extends InTrace<M>> extends Message
    permits Span, SpanLink, LogRecord, Exemplar {
  private static final int TRACE_ID_BYTES = 16;
  private static final int SPAN_ID_BYTES = 8;

  Content traceId = Content.EMPTY;
  Content spanId = Content.EMPTY;

  InTrace() {}

  abstract M self();

  /** The id of the trace: a copy of its 16 bytes; empty when there is none. */
  public final byte[] traceId() {
    open();
    return traceId.bytes();
  }

  /** The id of the trace in lower-case hexadecimal; empty when there is none. */
  public final String traceIdText() {
    open();
    return traceId.hex();
  }

  /**
   * Sets the id of the trace.
   *
   * @param id 16 bytes, or none
   */
  public final M traceId(byte[] id) {
    open();
    traceId = Content.ofId(id, TRACE_ID_BYTES);
    return self();
  }

  /** The id of the span: a copy of its 8 bytes; empty when there is none. */
  public final byte[] spanId() {
    open();
    return spanId.bytes();
  }

  /** The id of the span in lower-case hexadecimal; empty when there is none. */
  public final String spanIdText() {
    open();
    return spanId.hex();
  }

  /**
   * Sets the id of the span.
   *
   * @param id 8 bytes, or none
   */
  public final M spanId(byte[] id) {
    open();
    spanId = Content.ofId(id, SPAN_ID_BYTES);
    return self();
  }
}
