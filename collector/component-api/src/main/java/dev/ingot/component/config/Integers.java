package dev.ingot.component.config;

import dev.ingot.component.config.ConfigProblems.Range;
import java.math.BigInteger;
import java.util.OptionalLong;

/**
 * Reads whole numbers. A fraction is dropped with a warning, as the Collector drops it silently.
 */
final class Integers {
  private static final BigInteger BEYOND = BigInteger.TWO.pow(64);

  private static final long LOWER_BITS = 0xffff_ffffL;

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
    if (value instanceof Long number && range.isUnsigned() && number > 0) {
      return OptionalLong.of(lowerBits(spot, number));
    }
    String shown = ShownText.of(spot.node());
    String limit = range.missed(isAbove(value, range.max()));
    spot.report(ConfigProblems.outOfRange(spot.path(), spot.location(), spot.name(), shown, limit));
    return OptionalLong.empty();
  }

  private static long lowerBits(Spot spot, long number) {
    long lower = number & LOWER_BITS;
    if (lower != number) {
      spot.report(ConfigProblems.tooManyBits(spot.path(), spot.location(), spot.name(), lower));
    }
    return lower;
  }

  private static boolean isAbove(Object value, long max) {
    return value instanceof BigInteger large ? large.signum() > 0 : (Long) value > max;
  }

  private static Object whole(Spot spot, double number) {
    if (number >= 0x1p63 || number < -0x1p63) {
      return number > 0 ? BEYOND : BEYOND.negate();
    }
    long kept = (long) number;
    if (kept != number) {
      spot.report(ConfigProblems.fraction(spot.path(), spot.location(), spot.name(), kept));
    }
    return kept;
  }
}
