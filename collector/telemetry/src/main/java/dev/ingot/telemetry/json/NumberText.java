package dev.ingot.telemetry.json;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Numbers in ASCII digits, as Go's {@code strconv} takes them. */
final class NumberText {
  private static final int MAX_DIGITS = 18;
  private static final int MAX_DOUBLE_DIGITS = 308;
  private static final long EXACT = 1L << 53;

  /** Possessive: the time to refuse a text must not grow with the square of its length. */
  private static final Pattern FLOAT =
      Pattern.compile(
          "[+-]?(\\d++(\\.\\d*+)?|\\.\\d++)([eE][+-]?\\d++)?"
              + "|[+-]?0[xX](\\p{XDigit}++(\\.\\p{XDigit}*+)?|\\.\\p{XDigit}++)[pP][+-]?\\d++");

  private NumberText() {}

  /** Where the number of JSON that begins there, behind its sign, ends; -1 when there is none. */
  static int end(byte[] json, int start) {
    int at = digits(json, start);
    if (at == start || (at > start + 1 && json[start] == '0')) {
      return -1;
    }
    if (at < json.length && json[at] == '.') {
      int fraction = at + 1;
      at = digits(json, fraction);
      if (at == fraction) {
        return -1;
      }
    }
    if (at < json.length && (json[at] | 0x20) == 'e') {
      int exponent = at + 1;
      if (exponent < json.length && (json[exponent] == '+' || json[exponent] == '-')) {
        exponent++;
      }
      at = digits(json, exponent);
      return at == exponent ? -1 : at;
    }
    return at;
  }

  /** The integer of up to 63 bits in up to 19 digits; -1 when the text is not that. */
  static long plain(byte[] text, int from, int to) {
    if (from == to || to - from > MAX_DIGITS + 1) {
      return -1;
    }
    long value = 0;
    for (int at = from; at < to; at++) {
      int digit = text[at] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return Math.max(value, -1);
  }

  /** A signed integer, if the text is one that fits into 64 bits. */
  static OptionalLong signed(byte[] text, int from, int to) {
    boolean minus = from < to && text[from] == '-';
    int start = from < to && (minus || text[from] == '+') ? from + 1 : from;
    OptionalLong value = unsigned(text, start, to);
    if (value.isEmpty()) {
      return value;
    }
    long magnitude = value.getAsLong();
    if (magnitude == Long.MIN_VALUE && minus) {
      return value;
    }
    return magnitude < 0 ? OptionalLong.empty() : OptionalLong.of(minus ? -magnitude : magnitude);
  }

  /** An unsigned integer of 64 bits, if the text is one that fits. */
  static OptionalLong unsigned(byte[] text, int from, int to) {
    if (from == to || digits(text, from) < to) {
      return OptionalLong.empty();
    }
    long value = 0;
    for (int at = from; at < to; at++) {
      long next = value * 10 + text[at] - '0';
      boolean overflow =
          at - from >= MAX_DIGITS
              && (Long.compareUnsigned(value, Long.divideUnsigned(-1L, 10)) > 0
                  || Long.compareUnsigned(next, value) < 0);
      if (overflow) {
        return OptionalLong.empty();
      }
      value = next;
    }
    return OptionalLong.of(value);
  }

  /** A floating point number, if the text is one that is not too large. */
  static OptionalDouble float64(byte[] text, int from, int to) {
    if (to - from < MAX_DIGITS) {
      OptionalLong integer = signed(text, from, to);
      long value = integer.orElse(0);
      if (value != 0 && Math.abs(value) < EXACT) {
        return OptionalDouble.of(value);
      }
    }
    String number = new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    int digits = from < to && text[from] == '-' ? from + 1 : from;
    if (end(text, digits) != to && !FLOAT.matcher(number).matches()) {
      return named(number);
    }
    double value = Double.parseDouble(number);
    return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Whether a number of JSON is beyond what a double holds. */
  static boolean isTooLarge(byte[] text, int from, int to) {
    boolean exponent = false;
    for (int at = from; at < to; at++) {
      exponent |= (text[at] | 0x20) == 'e';
    }
    return (exponent || to - from > MAX_DOUBLE_DIGITS)
        && Double.isInfinite(
            Double.parseDouble(new String(text, from, to - from, StandardCharsets.ISO_8859_1)));
  }

  private static OptionalDouble named(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "nan" -> OptionalDouble.of(Double.NaN);
      case "inf", "+inf", "infinity", "+infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
      case "-inf", "-infinity" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
      default -> OptionalDouble.empty();
    };
  }

  private static int digits(byte[] text, int from) {
    int at = from;
    while (at < text.length && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    return at;
  }
}
