package dev.ingot.exporter.debug;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times in the forms of Go's {@code fmt} and {@code time}. */
final class NumberText {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final long NANOS = 1_000_000_000L;

  private NumberText() {}

  /** Six digits behind the point. */
  static String fixed(double value) {
    if (isSpecial(value)) {
      return special(value);
    }
    // BigDecimal writes all digits of large numbers, but knows no minus zero.
    String digits =
        new BigDecimal(Math.abs(value)).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    return Math.copySign(1, value) < 0 ? "-" + digits : digits;
  }

  /** As many digits as it takes; an exponent below 1e-6 and from 1e21. */
  static String shortest(double value) {
    if (isSpecial(value)) {
      return special(value);
    }
    double magnitude = Math.abs(value);
    BigDecimal decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (magnitude == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    return magnitude >= 1e-6 && magnitude < 1e21
        ? decimal.toPlainString()
        : decimal.toString().replace('E', 'e');
  }

  /** {@code 2020-02-11 20:26:13.000000789 +0000 UTC}, without zeros at the end of the fraction. */
  static String time(long unixNano) {
    long seconds = Long.divideUnsigned(unixNano, NANOS);
    long nanos = Long.remainderUnsigned(unixNano, NANOS);
    String fraction = nanos == 0 ? "" : String.format(Locale.ROOT, ".%09d", nanos);
    return SECONDS.format(Instant.ofEpochSecond(seconds))
        + fraction.replaceAll("0+$", "")
        + " +0000 UTC";
  }

  private static boolean isSpecial(double value) {
    return Double.isNaN(value) || Double.isInfinite(value);
  }

  private static String special(double value) {
    return Double.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
  }
}
