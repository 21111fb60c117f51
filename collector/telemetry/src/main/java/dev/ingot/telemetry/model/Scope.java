package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;

/** What made records: an instrumentation library. */
public final class Scope extends Message {
  private static final long UNSIGNED = 0xFFFFFFFFL;

  private Content name = Content.EMPTY;
  private Content version = Content.EMPTY;
  private final AttributeMap attributes = new AttributeMap();
  private long droppedAttributes;

  /** The name. */
  public String name() {
    open();
    return name.toString();
  }

  /** Sets the name. */
  public Scope name(String text) {
    open();
    name = Content.of(text);
    return this;
  }

  /** The version. */
  public String version() {
    open();
    return version.toString();
  }

  /** Sets the version. */
  public Scope version(String text) {
    open();
    version = Content.of(text);
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
  public Scope droppedAttributes(long number) {
    open();
    droppedAttributes = number & UNSIGNED;
    return this;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> name = Content.of(in);
      case 2 -> version = Content.of(in);
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
    out.content(2, version);
    out.content(1, name);
  }
}
