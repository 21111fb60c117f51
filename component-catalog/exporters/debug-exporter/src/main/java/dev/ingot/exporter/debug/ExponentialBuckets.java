package dev.ingot.exporter.debug;

import java.util.ArrayList;
import java.util.List;

/**
 * The buckets of an exponential histogram's data point with their bounds, from the smallest.
 *
 * <p>Source: the OpenTelemetry metrics data model, section "Exponential Buckets".
 */
final class ExponentialBuckets {
  /**
   * A bucket.
   *
   * @param lower its lower bound; excluded, but for negative buckets
   * @param upper its upper bound; included, but for negative buckets
   * @param count an unsigned number
   */
  record Bucket(double lower, double upper, long count) {
    String countText() {
      return Long.toUnsignedString(count);
    }
  }

  private ExponentialBuckets() {}

  static List<Bucket> of(Message point) {
    List<Bucket> buckets = new ArrayList<>();
    int scale = point.zigzag(6);
    List<Bucket> negative = side(point.message(9), scale);
    for (int i = negative.size() - 1; i >= 0; i--) {
      Bucket mirrored = negative.get(i);
      buckets.add(new Bucket(-mirrored.upper(), -mirrored.lower(), mirrored.count()));
    }
    if (point.fixed64(7) != 0) {
      buckets.add(new Bucket(0, 0, point.fixed64(7)));
    }
    buckets.addAll(side(point.message(8), scale));
    return buckets;
  }

  private static List<Bucket> side(Message side, int scale) {
    List<Bucket> buckets = new ArrayList<>();
    long index = side.zigzag(1);
    for (long count : side.varints(2)) {
      buckets.add(new Bucket(bound(index, scale), bound(index + 1, scale), count));
      index++;
    }
    return buckets;
  }

  /** The base is 2 to the power of 2 to the power of minus the scale. */
  private static double bound(long index, int scale) {
    return Math.pow(2, index * Math.pow(2, -scale));
  }
}
