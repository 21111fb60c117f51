package dev.ingot.deflate;

/** Finds what occurred before. Keeps what it has seen of a stream. Not thread-safe. */
sealed interface Matcher permits PairMatcher, ChainMatcher, LiteralMatcher {
  /** So far before the end no matches are looked for, since longer words are read at once. */
  int MARGIN = 12;

  /** Forgets what was seen. */
  void begin();

  /**
   * Finds sequences for a range of the window.
   *
   * @param window what precedes the range may be matched, up to 32 KiB; eight bytes behind the
   *     range may be read
   */
  void find(byte[] window, int from, int end, Sequences sequences);

  /** Says that the window's contents move towards its begin. */
  void slide(int distance);

  /**
   * The lowest place that may be matched, always before {@code at} unless this is 0. A place from a
   * table that is lower is raised to it: comparing there costs less than a branch that is often
   * mispredicted, and if bytes are the same by chance, it is a match.
   */
  static int lowest(int at) {
    return Math.max(0, at - Symbols.FARTHEST);
  }

  /** Counts a window's first byte, which nothing precedes, and gives where to look from. */
  static int skipFirst(byte[] window, int from, int searchEnd, int[] frequencies) {
    if (from > 0 || searchEnd <= 0) {
      return from;
    }
    frequencies[window[0] & 0xff]++;
    return 1;
  }
}
