package dev.ingot.component.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Durations in Go's notation: numbers with units, {@code 1h30m}, {@code 200ms}, {@code -1.5s};
 * {@code 0} needs no unit. Units: {@code ns us µs ms s m h}.
 *
 * <p>Source: Go's {@code time.ParseDuration} and {@code Duration.String}.
 */
public final class GoDuration {
  private static final Map<String, Long> NANOS =
      Map.of(
          "ns", 1L,
          "us", 1_000L,
          "\u00b5s", 1_000L,
          "\u03bcs", 1_000L,
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "h", 3_600_000_000_000L);
  private static final BigDecimal LIMIT = BigDecimal.valueOf(Long.MAX_VALUE);

  private GoDuration() {}

  /**
   * Reads a duration of at most 2^63-1 nanoseconds (292 years) either way.
   *
   * @throws IllegalArgumentException with Go's words, such as {@code time: missing unit in duration
   *     "5"}
   */
  public static Duration parse(String text) {
    boolean negative = text.startsWith("-");
    String rest = negative || text.startsWith("+") ? text.substring(1) : text;
    if (rest.equals("0")) {
      return Duration.ZERO;
    }
    if (rest.isEmpty()) {
      throw invalid(text);
    }
    BigDecimal nanos = BigDecimal.ZERO;
    for (int at = 0; at < rest.length(); ) {
      int unit = end(rest, at, true);
      int next = end(rest, unit, false);
      nanos = nanos.add(part(text, rest.substring(at, unit), rest.substring(unit, next)));
      at = next;
    }
    if (nanos.compareTo(LIMIT) > 0) {
      throw invalid(text);
    }
    return Duration.ofNanos(negative ? -nanos.longValue() : nanos.longValue());
  }

  private static int end(String text, int from, boolean number) {
    int end = from;
    while (end < text.length() && isNumeric(text.charAt(end)) == number) {
      end++;
    }
    return end;
  }

  private static boolean isNumeric(char character) {
    return character == '.' || (character >= '0' && character <= '9');
  }

  private static BigDecimal part(String text, String number, String unit) {
    if (number.isEmpty() || number.equals(".") || number.indexOf('.') != number.lastIndexOf('.')) {
      throw invalid(text);
    }
    if (unit.isEmpty()) {
      throw new IllegalArgumentException("time: missing unit in duration \"" + text + "\"");
    }
    @Nullable Long nanos = NANOS.get(unit);
    if (nanos == null) {
      throw new IllegalArgumentException(
          "time: unknown unit \"" + unit + "\" in duration \"" + text + "\"");
    }
    String whole = number.startsWith(".") ? "0" + number : number;
    return new BigDecimal(whole.endsWith(".") ? whole + "0" : whole)
        .multiply(BigDecimal.valueOf(nanos))
        .setScale(0, java.math.RoundingMode.DOWN);
  }

  private static IllegalArgumentException invalid(String text) {
    return new IllegalArgumentException("time: invalid duration \"" + text + "\"");
  }

  /** Writes a duration as Go does: {@code 1h0m0s}, {@code 1.5s}, {@code 200ms}, {@code 0s}. */
  public static String format(Duration duration) {
    long nanos = duration.abs().toNanos();
    String sign = duration.isNegative() ? "-" : "";
    if (nanos == 0) {
      return "0s";
    }
    if (nanos < 1_000_000_000L) {
      return sign + belowSecond(nanos);
    }
    long minutes = nanos / 60_000_000_000L;
    String seconds = decimal(nanos % 60_000_000_000L, 9) + "s";
    if (minutes == 0) {
      return sign + seconds;
    }
    String hours = minutes < 60 ? "" : minutes / 60 + "h";
    return sign + hours + minutes % 60 + "m" + seconds;
  }

  private static String belowSecond(long nanos) {
    if (nanos < 1_000) {
      return nanos + "ns";
    }
    return nanos < 1_000_000 ? decimal(nanos, 3) + "\u00b5s" : decimal(nanos, 6) + "ms";
  }

  private static String decimal(long value, int places) {
    return value == 0
        ? "0"
        : BigDecimal.valueOf(value, places).stripTrailingZeros().toPlainString();
  }
}
