package dev.ingot.component.config;

import dev.ingot.component.config.ConfigProblems.Range;
import java.math.BigInteger;
import java.util.OptionalLong;

/**
 * Reads whole numbers. A fraction is dropped with a warning, as the Collector drops it silently.
 */
final class Integers {
  private static final BigInteger BEYOND = BigInteger.TWO.pow(64);

  private Integers() {}

  /** The number; empty after a problem. Null is zero. */
  static OptionalLong read(Spot spot, Range range) {
    Object value = spot.isNull() ? Long.valueOf(0) : spot.scalar();
    if (value instanceof Double number && !number.isNaN()) {
      value = whole(spot, number);
    }
    if (!(value instanceof Long) && !(value instanceof BigInteger)) {
      spot.wrongType(
          "int", value instanceof String ? "write a whole number, without quotes" : null);
      return OptionalLong.empty();
    }
    if (value instanceof Long number && number >= range.min() && number <= range.max()) {
      return OptionalLong.of(number);
    }
    String shown = ShownText.of(spot.node());
    spot.report(ConfigProblems.outOfRange(spot.path(), spot.location(), spot.name(), shown, range));
    return OptionalLong.empty();
  }

  private static Object whole(Spot spot, double number) {
    if (number >= 0x1p63 || number < -0x1p63) {
      return BEYOND;
    }
    long kept = (long) number;
    if (kept != number) {
      spot.report(ConfigProblems.fraction(spot.path(), spot.location(), spot.name(), kept));
    }
    return kept;
  }
}
