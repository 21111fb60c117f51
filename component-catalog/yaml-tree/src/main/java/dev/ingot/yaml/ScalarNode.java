package dev.ingot.yaml;

import dev.ingot.problem.Location;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A single value.
 *
 * @param location where the value begins
 * @param value the typed value: {@code null}, {@link Boolean}, {@link Long}, {@link
 *     java.math.BigInteger} (an integer from 2^63 to 2^64-1), {@link Double}, {@link String} or
 *     {@link java.time.Instant}
 * @param text the text of the scalar after unquoting and unfolding, before typing; {@code 1.10}
 *     stays {@code 1.10}
 * @param original for a value that an expansion such as {@code ${env:NAME}} put in: the verbatim
 *     text, which fields of type string take instead of {@code value}; empty for a value written in
 *     the source
 */
public record ScalarNode(
    Location location, @Nullable Object value, String text, Optional<String> original)
    implements Node {

  /** A text value at a place. */
  public static ScalarNode of(Location location, String text) {
    return new ScalarNode(location, text, text, Optional.empty());
  }

  /** No value, at a place. */
  public static ScalarNode nothing(Location location) {
    return new ScalarNode(location, null, "", Optional.empty());
  }

  @Override
  public String typeName() {
    if (value == null) {
      return "null";
    }
    if (value instanceof Boolean) {
      return "bool";
    }
    if (value instanceof Long || value instanceof java.math.BigInteger) {
      return "int";
    }
    if (value instanceof Double) {
      return "float";
    }
    return value instanceof String ? "string" : "time";
  }
}
