package dev.ingot.deflate;

/**
 * Tries two earlier places for each place: the latest one with the same hash of eight bytes, and of
 * four; and looks one place ahead before it takes a short match. Not thread-safe.
 */
final class PairMatcher implements Matcher {
  private static final int LONG_BITS = 15;
  private static final int SHORT_BITS = 14;
  private static final int LONG = 8;
  private static final int SHORT = 4;

  /** After so many bytes without a match, as a power of two, every other place is tried. */
  private static final int PATIENCE = 6;

  /** Of how many places inside a match one is remembered. */
  private static final int STEP = 16;

  private final int[] longs = new int[1 << LONG_BITS];
  private final int[] shorts = new int[1 << SHORT_BITS];
  private final Positions positions = new Positions();
  private final int lazy;

  /**
   * @param lazy a match shorter than this is only taken if the next place has no longer one
   */
  PairMatcher(int lazy) {
    this.lazy = lazy;
  }

  @Override
  public void begin() {
    positions.advance(Window.SIZE, longs, shorts);
  }

  @Override
  public void slide(int distance) {
    positions.advance(distance, longs, shorts);
  }

  @Override
  public void find(byte[] window, int from, int end, Sequences sequences) {
    int[] frequencies = sequences.frequencies();
    int searchEnd = end - MARGIN;
    int literals = from;
    int at = Matcher.skipFirst(window, from, searchEnd, frequencies);
    while (at < searchEnd) {
      int match = match(window, at, end);
      if (match == 0) {
        int next = Math.min(searchEnd, at + 1 + (at - literals >> PATIENCE));
        while (at < next) {
          frequencies[window[at++] & 0xff]++;
        }
        continue;
      }
      if (match >>> 16 < lazy) {
        int later = longMatch(window, at + 1, end);
        if (later >>> 16 > match >>> 16) {
          frequencies[window[at++] & 0xff]++;
          match = later;
        }
      }
      int distance = match & 0xffff;
      int length = match >>> 16;
      while (at > literals && precededBySame(window, at, distance, length)) {
        frequencies[window[--at] & 0xff]--;
        length++;
      }
      sequences.add(at - literals, length, distance);
      literals = at + length;
      remember(window, at + 2, literals, searchEnd);
      at = literals;
    }
    sequences.end(window, literals, at, end);
  }

  /** Remembers a place, and gives the length and distance of a match there; 0 without. */
  private int match(byte[] window, int at, int end) {
    long bytes = Words.int64(window, at);
    int shortSlot = shortSlot((int) bytes);
    int base = positions.base();
    int earlier = Math.max(shorts[shortSlot] - base, Matcher.lowest(at));
    shorts[shortSlot] = at + base;
    int match = longMatch(window, at, end);
    if (match == 0 && Words.int32(window, earlier) == (int) bytes) {
      return extended(window, earlier, at, SHORT, end);
    }
    return match;
  }

  private int longMatch(byte[] window, int at, int end) {
    long bytes = Words.int64(window, at);
    int slot = longSlot(bytes);
    int base = positions.base();
    int earlier = Math.max(longs[slot] - base, Matcher.lowest(at));
    longs[slot] = at + base;
    return Words.int64(window, earlier) == bytes ? extended(window, earlier, at, LONG, end) : 0;
  }

  private static int extended(byte[] window, int earlier, int at, int known, int end) {
    int most = Math.min(Symbols.LONGEST_MATCH, end - at) - known;
    return known + Words.equal(window, earlier + known, at + known, most) << 16 | at - earlier;
  }

  private static boolean precededBySame(byte[] window, int at, int distance, int length) {
    return length < Symbols.LONGEST_MATCH
        && at > distance
        && window[at - 1] == window[at - 1 - distance];
  }

  private void remember(byte[] window, int from, int end, int searchEnd) {
    int base = positions.base();
    int last = Math.min(searchEnd, end);
    for (int at = from; at < last; at += STEP) {
      longs[longSlot(Words.int64(window, at))] = at + base;
    }
    longs[longSlot(Words.int64(window, last - 2))] = last - 2 + base;
  }

  private static int longSlot(long bytes) {
    return (int) (bytes * 0x9fb21c651e98df25L >>> (64 - LONG_BITS));
  }

  private static int shortSlot(int bytes) {
    return (bytes * 0x9e3779b1) >>> (32 - SHORT_BITS);
  }
}
