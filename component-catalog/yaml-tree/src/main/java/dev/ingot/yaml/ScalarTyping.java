package dev.ingot.yaml;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The type of a plain scalar, as Go's yaml.v3 decides it: YAML 1.2's core schema, and besides octal
 * {@code 0123}, binary {@code 0b11}, underscores in numbers and timestamps.
 *
 * <p>Source: gopkg.in/yaml.v3 {@code resolve.go}; the Collector reads its configurations with it.
 */
final class ScalarTyping {
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern DOT_FLOAT = Pattern.compile("\\.[0-9]+([eE][-+]?[0-9]+)?");
  private static final BigInteger UNSIGNED_LIMIT = BigInteger.ONE.shiftLeft(64);
  private static final Map<String, Object> WORDS =
      Map.ofEntries(
          Map.entry("true", true),
          Map.entry("True", true),
          Map.entry("TRUE", true),
          Map.entry("false", false),
          Map.entry("False", false),
          Map.entry("FALSE", false),
          Map.entry(".nan", Double.NaN),
          Map.entry(".NaN", Double.NaN),
          Map.entry(".NAN", Double.NaN),
          Map.entry(".inf", Double.POSITIVE_INFINITY),
          Map.entry(".Inf", Double.POSITIVE_INFINITY),
          Map.entry(".INF", Double.POSITIVE_INFINITY),
          Map.entry("+.inf", Double.POSITIVE_INFINITY),
          Map.entry("+.Inf", Double.POSITIVE_INFINITY),
          Map.entry("+.INF", Double.POSITIVE_INFINITY),
          Map.entry("-.inf", Double.NEGATIVE_INFINITY),
          Map.entry("-.Inf", Double.NEGATIVE_INFINITY),
          Map.entry("-.INF", Double.NEGATIVE_INFINITY));

  private ScalarTyping() {}

  /** The value of a plain scalar without a tag; null is YAML's null. */
  static @Nullable Object plain(String text) {
    if (isNull(text)) {
      return null;
    }
    Object word = WORDS.get(text);
    if (word != null) {
      return word;
    }
    char first = text.charAt(0);
    if (first == '.') {
      return DOT_FLOAT.matcher(text).matches() ? finite(text).orElse(text) : text;
    }
    return isDigit(first) || first == '+' || first == '-' ? number(text) : text;
  }

  private static boolean isNull(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> true;
      default -> false;
    };
  }

  private static Object number(String text) {
    Optional<java.time.Instant> time = Timestamps.parse(text);
    if (time.isPresent()) {
      return time.get();
    }
    String plain = text.replace("_", "");
    Optional<Object> integer = integer(plain);
    if (integer.isPresent()) {
      return integer.get();
    }
    return FLOAT.matcher(plain).matches() ? finite(plain).orElse(text) : text;
  }

  /** A number beyond the range of a double stays text. */
  private static Optional<Object> finite(String text) {
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? Optional.empty() : Optional.of(value);
  }

  private static Optional<Object> integer(String text) {
    boolean signed = !text.isEmpty() && !isDigit(text.charAt(0));
    boolean negative = signed && text.charAt(0) == '-';
    String digits = signed ? text.substring(1) : text;
    Base base = Base.of(digits);
    String significant = digits.substring(base.prefix());
    if (significant.isEmpty() || !significant.chars().allMatch(base::hasDigit)) {
      return Optional.empty();
    }
    if (isLong(significant)) {
      return Optional.empty();
    }
    return inRange(new BigInteger((negative ? "-" : "") + significant, base.radix()), signed);
  }

  /** Whether digits are more than any number of 64 bits has; to compute with many takes long. */
  private static boolean isLong(String digits) {
    int first = 0;
    while (first < digits.length() && digits.charAt(first) == '0') {
      first++;
    }
    return digits.length() - first > 64;
  }

  private static Optional<Object> inRange(BigInteger value, boolean signed) {
    if (value.bitLength() < 64) {
      return Optional.of(value.longValue());
    }
    boolean fits = !signed && value.signum() > 0 && value.compareTo(UNSIGNED_LIMIT) < 0;
    return fits ? Optional.of(value) : Optional.empty();
  }

  private record Base(int radix, int prefix) {
    static Base of(String digits) {
      if (digits.length() < 2 || digits.charAt(0) != '0') {
        return new Base(10, 0);
      }
      return switch (digits.charAt(1)) {
        case 'x', 'X' -> new Base(16, 2);
        case 'b', 'B' -> new Base(2, 2);
        case 'o', 'O' -> new Base(8, 2);
        default -> isDigit(digits.charAt(1)) ? new Base(8, 1) : new Base(10, 0);
      };
    }

    boolean hasDigit(int character) {
      return character < 128 && Character.digit(character, radix) >= 0;
    }
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
