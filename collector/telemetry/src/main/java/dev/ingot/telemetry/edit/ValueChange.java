package dev.ingot.telemetry.edit;

import dev.ingot.telemetry.wire.WireWriter;

/**
 * Makes another value of the one that an attribute has, and of nothing else. Thread-safe: one
 * serves any number of requests at the same time.
 */
@FunctionalInterface
public interface ValueChange {
  /**
   * Writes the new value.
   *
   * @param value the old one, of the type {@code EMPTY} when the attribute has none; valid during
   *     this call
   * @param out takes the fields of an encoded {@code AnyValue}; no fields are the empty value
   * @return false when the attribute stays as it is, whatever was written
   */
  boolean change(ValueView value, WireWriter out);
}
