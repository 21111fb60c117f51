package dev.ingot.component.metric;

/**
 * How fine a distribution over exponential buckets is.
 *
 * @param maxSize how many buckets each side of zero has at most; at least 2
 * @param maxScale the finest scale: bounds grow by the 2^-scale-th power of 2; from -10 to 20
 * @param minMax whether the least and the largest value are kept
 */
public record ExponentialLimits(int maxSize, int maxScale, boolean minMax) {
  /** What applies when nothing is said. Source: OpenTelemetry specification, "Metrics SDK". */
  public static final ExponentialLimits DEFAULT = new ExponentialLimits(160, 20, true);

  private static final int LEAST_SIZE = 2;
  private static final int LEAST_SCALE = -10;
  private static final int LARGEST_SCALE = 20;

  /** What is beyond what can be is taken as the nearest that can. */
  public ExponentialLimits {
    maxSize = Math.max(LEAST_SIZE, maxSize);
    maxScale = Math.max(LEAST_SCALE, Math.min(LARGEST_SCALE, maxScale));
  }
}
