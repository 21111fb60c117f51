package dev.ingot.deflate;

/**
 * Where the same four bytes occurred last. Holds positions as {@link Positions} has them. Not
 * thread-safe.
 */
final class RecentPlaces {
  private static final int BITS = 14;

  /** How many places one word of eight bytes serves. */
  private static final int AT_ONCE = 4;

  /** After so many bytes without a match, as a power of two, every other group is passed over. */
  private static final int PATIENCE = 6;

  private final int[] table = new int[1 << BITS];

  int[] table() {
    return table;
  }

  /**
   * Passes over places, which it remembers, up to one whose next four bytes occurred before.
   *
   * @param from after the window's first byte
   * @param searchEnd where to stop; up to three places behind it may be tried
   * @param frequencies where the bytes that are passed over are counted
   * @return the place in the upper half, and in the lower half the earlier one; this is negative
   *     when there is none
   */
  long next(byte[] window, int from, int searchEnd, int base, int[] frequencies) {
    int at = from;
    while (at < searchEnd) {
      long bytes = Words.int64(window, at);
      int lowest = Matcher.lowest(at + AT_ONCE - 1);
      int earlier = exchange((int) bytes, at, base, lowest);
      if (Words.int32(window, earlier) == (int) bytes) {
        return pair(at, earlier);
      }
      frequencies[(int) bytes & 0xff]++;
      earlier = exchange((int) (bytes >>> 8), ++at, base, lowest);
      if (Words.int32(window, earlier) == (int) (bytes >>> 8)) {
        return pair(at, earlier);
      }
      frequencies[(int) (bytes >>> 8) & 0xff]++;
      earlier = exchange((int) (bytes >>> 16), ++at, base, lowest);
      if (Words.int32(window, earlier) == (int) (bytes >>> 16)) {
        return pair(at, earlier);
      }
      frequencies[(int) (bytes >>> 16) & 0xff]++;
      earlier = exchange((int) (bytes >>> 24), ++at, base, lowest);
      if (Words.int32(window, earlier) == (int) (bytes >>> 24)) {
        return pair(at, earlier);
      }
      frequencies[(int) (bytes >>> 24) & 0xff]++;
      at++;
      int next = Math.min(searchEnd, at + AT_ONCE * (at - from >> PATIENCE));
      while (at < next) {
        frequencies[window[at++] & 0xff]++;
      }
    }
    return pair(at, -1);
  }

  /** Remembers a place that was not passed over. */
  void remember(byte[] window, int at, int base) {
    exchange(Words.int32(window, at), at, base, 0);
  }

  /** Remembers a place, and gives the one before, but never one below the lowest. */
  private int exchange(int bytes, int at, int base, int lowest) {
    int slot = (bytes * 0x9e3779b1) >>> (32 - BITS);
    int earlier = Math.max(table[slot] - base, lowest);
    table[slot] = at + base;
    return earlier;
  }

  private static long pair(int at, int earlier) {
    return (long) at << 32 | earlier & 0xffffffffL;
  }
}
