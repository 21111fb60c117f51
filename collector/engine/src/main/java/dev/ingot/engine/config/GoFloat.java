package dev.ingot.engine.config;

import java.math.BigDecimal;

/**
 * Numbers with a fraction as the Collector prints them: the fewest digits that are read as the same
 * number, with an exponent when it is below -4 or above 5.
 *
 * <p>Source: Go's {@code strconv.FormatFloat} with the format {@code g}, as {@code yaml.v3} uses
 * it.
 */
final class GoFloat {
  private static final int LEAST_EXPONENT = -4;
  private static final int PLAIN_EXPONENT = 6;

  private GoFloat() {}

  /** A finite number. */
  static String format(double number) {
    if (number == 0) {
      return 1 / number < 0 ? "-0" : "0";
    }
    BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    int exponent = decimal.precision() - decimal.scale() - 1;
    if (exponent >= LEAST_EXPONENT && exponent < PLAIN_EXPONENT) {
      return decimal.toPlainString();
    }
    String digits = decimal.unscaledValue().abs().toString();
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    String sign = number < 0 ? "-" : "";
    String power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "");
    return sign + digits.charAt(0) + fraction + "e" + power + Math.abs(exponent);
  }
}
