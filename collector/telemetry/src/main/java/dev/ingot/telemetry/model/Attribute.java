package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import org.jspecify.annotations.Nullable;

/** A key and its value. */
public final class Attribute extends Message {
  private Content key = Content.EMPTY;
  private @Nullable Value value;

  Attribute() {}

  /** An attribute. */
  public Attribute(String key, Value value) {
    this.key = Content.of(key);
    this.value = value;
  }

  /** The key. */
  public String key() {
    open();
    return key.toString();
  }

  /** The value. */
  public Value value() {
    open();
    Value there = value;
    if (there == null) {
      there = onDemand(new Value());
      value = there;
    }
    return there;
  }

  /** Sets the value. */
  public Attribute value(Value other) {
    open();
    value = set(other);
    return this;
  }

  boolean hasKey(String other) {
    int result = hasKeyWhileClosed(other);
    if (result >= 0) {
      return result == 1;
    }
    open();
    return key.is(other);
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> key = Content.of(in);
      case 2 -> value = within(new Value(), in);
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.message(2, value);
    out.content(1, key);
  }

  /** Whether the other has the same key and an equal value. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attribute attribute
        && key().equals(attribute.key())
        && value().equals(attribute.value());
  }

  @Override
  public int hashCode() {
    return 31 * key().hashCode() + value().hashCode();
  }

  /** The key, never the value. */
  @Override
  public String toString() {
    return key();
  }
}
