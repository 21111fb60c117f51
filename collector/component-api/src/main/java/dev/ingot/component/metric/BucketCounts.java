package dev.ingot.component.metric;

import dev.ingot.component.metric.ExponentialDistribution.Side;
import java.util.Arrays;

/** How many values are in which bucket, on one side of zero. Guarded by its owner. */
final class BucketCounts {
  private long[] counts = {};
  private int low;
  private int used;

  static BucketCounts of(Side side) {
    BucketCounts counts = new BucketCounts();
    counts.counts = side.counts().stream().mapToLong(Long::longValue).toArray();
    counts.low = side.offset();
    counts.used = counts.counts.length;
    return counts;
  }

  /** What there is, without empty buckets at both ends. */
  Side side() {
    int from = 0;
    int to = used;
    while (to > 0 && counts[to - 1] == 0) {
      to--;
    }
    while (from < to && counts[from] == 0) {
      from++;
    }
    return new Side(to == 0 ? 0 : low + from, Arrays.stream(counts, from, to).boxed().toList());
  }

  /** By how much the scale has to shrink so that a bucket fits in with the others. */
  int shrinkFor(int index, int maxSize) {
    return used == 0 ? 0 : shrink(Math.min(low, index), Math.max(high(), index), maxSize);
  }

  /** The same for all of another. */
  int shrinkFor(BucketCounts other, int maxSize) {
    if (used == 0 || other.used == 0) {
      return 0;
    }
    return shrink(Math.min(low, other.low), Math.max(high(), other.high()), maxSize);
  }

  private int high() {
    return low + used - 1;
  }

  private static int shrink(int from, int to, int maxSize) {
    int shrink = 0;
    while ((to >> shrink) - (from >> shrink) >= maxSize) {
      shrink++;
    }
    return shrink;
  }

  /** Puts so many buckets into one as the scale shrinks. */
  void shrink(int by) {
    if (by == 0 || used == 0) {
      return;
    }
    int first = low >> by;
    long[] merged = new long[(high() >> by) - first + 1];
    for (int i = 0; i < used; i++) {
      merged[((low + i) >> by) - first] += counts[i];
    }
    counts = merged;
    low = first;
    used = merged.length;
  }

  void add(int index, long count) {
    if (used == 0) {
      low = index;
    }
    int first = Math.min(low, index);
    int last = used == 0 ? index : Math.max(high(), index);
    int size = last - first + 1;
    if (first < low || size > counts.length) {
      long[] larger = new long[Math.max(size, Math.min(2 * used, size + used))];
      System.arraycopy(counts, 0, larger, low - first, used);
      counts = larger;
    }
    low = first;
    used = size;
    counts[index - low] += count;
  }

  /** Adds those of another of the same scale, or takes them away. */
  void addAll(BucketCounts other, int sign) {
    for (int i = 0; i < other.used; i++) {
      if (other.counts[i] != 0) {
        add(other.low + i, sign * other.counts[i]);
      }
    }
  }
}
