package dev.ingot.attributes.text;

import java.util.Optional;

/**
 * Numbers in texts, as Go's {@code strconv} reads them. The time to refuse a text grows with its
 * length and no faster.
 *
 * <p>Source: {@code strconv.ParseInt} with base 10 and {@code strconv.ParseFloat}.
 */
public final class GoNumber {
  private static final int DECIMAL = 10;
  private static final int HEX = 16;

  private final String text;
  private int at;

  private GoNumber(String text) {
    this.text = text;
  }

  /** A sign and digits; empty for anything else, and for what needs more than 64 bits. */
  public static Optional<Long> parseInt(String text) {
    GoNumber number = new GoNumber(text);
    number.sign();
    boolean plain = number.digits(DECIMAL, false) && number.isAtEnd() && text.indexOf('_') < 0;
    try {
      return plain ? Optional.of(Long.parseLong(text)) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * A number with fraction and exponent, decimal or, with a {@code p} before the exponent,
   * hexadecimal; underscores between digits are skipped. Also {@code inf}, {@code infinity} and
   * {@code nan} in any case. Empty for anything else, and for what is too large.
   */
  public static Optional<Double> parseFloat(String text) {
    GoNumber number = new GoNumber(text);
    if (!number.isFloat()) {
      return special(text);
    }
    double value = Double.parseDouble(text.replace("_", ""));
    return Double.isInfinite(value) ? Optional.empty() : Optional.of(value);
  }

  private static Optional<Double> special(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String name = signed ? text.substring(1) : text;
    if (name.equalsIgnoreCase("inf") || name.equalsIgnoreCase("infinity")) {
      return Optional.of(
          text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
    return text.equalsIgnoreCase("nan") ? Optional.of(Double.NaN) : Optional.empty();
  }

  private boolean isFloat() {
    sign();
    boolean hex = text.regionMatches(true, at, "0x", 0, 2);
    at += hex ? 2 : 0;
    int radix = hex ? HEX : DECIMAL;
    boolean whole = digits(radix, hex);
    boolean fraction = skip('.') && digits(radix, false);
    return (whole || fraction) && exponent(hex) && isAtEnd();
  }

  /** A hexadecimal number needs one. */
  private boolean exponent(boolean hex) {
    if (!skip(hex ? 'p' : 'e')) {
      return !hex;
    }
    sign();
    return digits(DECIMAL, false);
  }

  private void sign() {
    if (!skip('+')) {
      skip('-');
    }
  }

  /** Digits, with an underscore between two of them, or behind the prefix; gives whether any. */
  private boolean digits(int radix, boolean behindPrefix) {
    int from = at;
    boolean joins = behindPrefix;
    while (isDigit(at, radix) || (joins && isUnderscore(at) && isDigit(at + 1, radix))) {
      at += isUnderscore(at) ? 2 : 1;
      joins = true;
    }
    return at > from;
  }

  private boolean isUnderscore(int index) {
    return index < text.length() && text.charAt(index) == '_';
  }

  private boolean isDigit(int index, int radix) {
    return index < text.length()
        && text.charAt(index) < 0x80
        && Character.digit(text.charAt(index), radix) >= 0;
  }

  /** Goes over a character, a letter in either case, if it is next. */
  private boolean skip(char expected) {
    boolean next =
        at < text.length()
            && (text.charAt(at) == expected || text.charAt(at) == Character.toUpperCase(expected));
    at += next ? 1 : 0;
    return next;
  }

  private boolean isAtEnd() {
    return at == text.length();
  }
}
