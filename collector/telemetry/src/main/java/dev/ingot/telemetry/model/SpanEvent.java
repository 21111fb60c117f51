package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;

/** An event within a span. */
public final class SpanEvent extends Message {
  private static final long UNSIGNED = 0xFFFFFFFFL;

  private long time;
  private Content name = Content.EMPTY;
  private final AttributeMap attributes = new AttributeMap();
  private long droppedAttributes;

  /** When it happened, in nanoseconds since 1970. */
  public long time() {
    open();
    return time;
  }

  /** Sets when it happened, in nanoseconds since 1970. */
  public SpanEvent time(long nanoseconds) {
    open();
    time = nanoseconds;
    return this;
  }

  /** The name. */
  public String name() {
    open();
    return name.toString();
  }

  /** Sets the name. */
  public SpanEvent name(String text) {
    open();
    name = Content.of(text);
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
  public SpanEvent droppedAttributes(long number) {
    open();
    droppedAttributes = number & UNSIGNED;
    return this;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> time = in.fixed64();
      case 2 -> name = Content.of(in);
      case 3 -> attributes.add(in);
      case 4 -> droppedAttributes = in.varint() & UNSIGNED;
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.varint(4, droppedAttributes);
    out.attributes(3, attributes);
    out.content(2, name);
    out.fixed64(1, time);
  }
}
