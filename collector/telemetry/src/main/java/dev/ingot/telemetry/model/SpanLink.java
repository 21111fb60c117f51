package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;

/** A link from a span to another one. */
public final class SpanLink extends Message {
  private static final long UNSIGNED = 0xFFFFFFFFL;

  private Content traceId = Content.EMPTY;
  private Content spanId = Content.EMPTY;
  private Content traceState = Content.EMPTY;
  private final AttributeMap attributes = new AttributeMap();
  private long droppedAttributes;
  private long flags;

  /** The id of the other trace: a copy of its 16 bytes; empty when there is none. */
  public byte[] traceId() {
    open();
    return traceId.bytes();
  }

  /** The id of the other trace in lower-case hexadecimal; empty when there is none. */
  public String traceIdText() {
    open();
    return traceId.hex();
  }

  /**
   * Sets the id of the other trace.
   *
   * @param id 16 bytes, or none
   */
  public SpanLink traceId(byte[] id) {
    open();
    traceId = Content.ofId(id, 16);
    return this;
  }

  /** The id of the other span: a copy of its 8 bytes; empty when there is none. */
  public byte[] spanId() {
    open();
    return spanId.bytes();
  }

  /** The id of the other span in lower-case hexadecimal; empty when there is none. */
  public String spanIdText() {
    open();
    return spanId.hex();
  }

  /**
   * Sets the id of the other span.
   *
   * @param id 8 bytes, or none
   */
  public SpanLink spanId(byte[] id) {
    open();
    spanId = Content.ofId(id, 8);
    return this;
  }

  /** The W3C trace state of the other span. */
  public String traceState() {
    open();
    return traceState.toString();
  }

  /** Sets the W3C trace state of the other span. */
  public SpanLink traceState(String text) {
    open();
    traceState = Content.of(text);
    return this;
  }

  /** The attributes. */
  public AttributeMap attributes() {
    open();
    return attributes;
  }

  /** How many attributes were dropped. */
  public long droppedAttributes() {
    open();
    return droppedAttributes;
  }

  /** Sets how many attributes were dropped. */
  public SpanLink droppedAttributes(long number) {
    open();
    droppedAttributes = number & UNSIGNED;
    return this;
  }

  /** The flags; the low eight bits are those of the W3C trace context. */
  public long flags() {
    open();
    return flags;
  }

  /** Sets the flags; the low eight bits are those of the W3C trace context. */
  public SpanLink flags(long number) {
    open();
    flags = number & UNSIGNED;
    return this;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> traceId = Content.of(in);
      case 2 -> spanId = Content.of(in);
      case 3 -> traceState = Content.of(in);
      case 4 -> attributes.add(in);
      case 5 -> droppedAttributes = in.varint() & UNSIGNED;
      case 6 -> flags = in.fixed32() & UNSIGNED;
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.fixed32(6, flags);
    out.varint(5, droppedAttributes);
    out.attributes(4, attributes);
    out.content(3, traceState);
    out.content(2, spanId);
    out.content(1, traceId);
  }
}
