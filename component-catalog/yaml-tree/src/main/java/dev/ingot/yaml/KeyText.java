package dev.ingot.yaml;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text of a key that is not text, such as {@code 1:} or {@code true:}: what Go's {@code
 * fmt.Sprint} makes of the typed value, for the Collector does so.
 */
final class KeyText {
  private static final DateTimeFormatter GO_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private KeyText() {}

  static String of(@Nullable Object value) {
    if (value == null) {
      return "<nil>";
    }
    if (value instanceof Double number) {
      return number(number);
    }
    return value instanceof Instant time ? time(time) : value.toString();
  }

  private static String time(Instant time) {
    String nanos = String.format(Locale.ROOT, ".%09d", time.getNano()).replaceAll("\\.?0+$", "");
    return GO_TIME.format(time) + nanos + " +0000 UTC";
  }

  private static String number(double number) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "+Inf" : "-Inf";
    }
    if (number == 0) {
      return 1 / number < 0 ? "-0" : "0";
    }
    BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    int exponent = decimal.precision() - decimal.scale() - 1;
    return exponent < -4 || exponent >= 21
        ? scientific(decimal, exponent)
        : decimal.toPlainString();
  }

  private static String scientific(BigDecimal decimal, int exponent) {
    String mantissa = decimal.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    return mantissa
        + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
  }
}
