package dev.ingot.deflate;

/** Finds what occurred before. Keeps what it has seen of a stream. Not thread-safe. */
sealed interface Matcher permits FastMatcher, ChainMatcher, LiteralMatcher {
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
}
