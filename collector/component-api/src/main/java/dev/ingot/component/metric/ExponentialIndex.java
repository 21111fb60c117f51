package dev.ingot.component.metric;

/**
 * Which bucket a number falls into. Bucket i has the numbers above base^i, up to base^(i+1), where
 * base is the 2^-scale-th power of 2.
 *
 * <p>Source: OpenTelemetry data model for metrics, section "ExponentialHistogram".
 */
final class ExponentialIndex {
  private static final int FRACTION_BITS = 52;
  private static final long FRACTION = (1L << FRACTION_BITS) - 1;

  private final int scale;
  private final double factor;

  ExponentialIndex(int scale) {
    this.scale = scale;
    this.factor = Math.scalb(1 / Math.log(2), scale);
  }

  int scale() {
    return scale;
  }

  /**
   * The bucket of a number.
   *
   * @param value above 0; what is smaller than the smallest normal number counts as that one
   */
  int of(double value) {
    double normal = Math.max(value, Double.MIN_NORMAL);
    boolean power = (Double.doubleToRawLongBits(normal) & FRACTION) == 0;
    int exponent = Math.getExponent(normal);
    if (scale <= 0) {
      return (power ? exponent - 1 : exponent) >> -scale;
    }
    return power ? (exponent << scale) - 1 : (int) Math.ceil(Math.log(normal) * factor) - 1;
  }
}
