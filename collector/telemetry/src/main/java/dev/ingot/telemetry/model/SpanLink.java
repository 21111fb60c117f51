package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;

/** A link from a span to another one, whose ids it has. */
public final class SpanLink extends InTrace<SpanLink> {
  private static final long UNSIGNED = 0xFFFFFFFFL;

  private Content traceState = Content.EMPTY;
  private final AttributeMap attributes = new AttributeMap();
  private long droppedAttributes;
  private long flags;

  @Override
  SpanLink self() {
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
