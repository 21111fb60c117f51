package dev.ingot.engine.telemetry;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Writes numbers as Go does with {@code %g} and the least digits: {@code 3.1481856e+07}. */
final class GoNumber {
  private static final int LEAST_EXPONENT = -4;
  private static final int MOST_DIGITS = 6;

  private GoNumber() {}

  static String of(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal number = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    BigInteger digits = number.unscaledValue().abs();
    String text = digits.toString();
    int exponent = text.length() - number.scale() - 1;
    if (exponent >= LEAST_EXPONENT && exponent < MOST_DIGITS) {
      return number.toPlainString();
    }
    String sign = number.signum() < 0 ? "-" : "";
    String rest = text.length() > 1 ? "." + text.substring(1) : "";
    String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    return sign + text.charAt(0) + rest + "e" + (exponent < 0 ? "-" : "+") + power;
  }
}
