package dev.ingot.deflate;

/**
 * Tries several earlier places for each place, those whose next six bytes have the same hash, and
 * one whose next four have; looks one place ahead before it takes one, and then for a place where
 * more is the same. Not thread-safe.
 */
final class ChainMatcher implements Matcher {
  private static final int SHORT_BITS = 15;
  private static final int LONG_BITS = 16;
  private static final int LONG_BYTES = 6;
  private static final int MASK = Symbols.FARTHEST - 1;
  private static final int SHORTEST = 4;

  /** After so many bytes without a match, as a power of two, every other place is tried. */
  private static final int PATIENCE = 7;

  /** Of matches longer than this only half as many places are remembered. */
  private static final int LONG_MATCH = 32;

  private final int[] shorts = new int[1 << SHORT_BITS];
  private final int[] longs = new int[1 << LONG_BITS];
  private final int[] chains = new int[Symbols.FARTHEST];
  private final Positions positions = new Positions();
  private final int depth;
  private final int lazy;
  private final int step;

  /**
   * @param depth how many earlier places are tried
   * @param lazy a match shorter than this is only taken if the next place has no longer one
   * @param step of how many places inside a match one is remembered
   */
  ChainMatcher(int depth, int lazy, int step) {
    this.depth = depth;
    this.lazy = lazy;
    this.step = step;
  }

  @Override
  public void begin() {
    positions.advance(Window.SIZE, shorts, longs);
  }

  @Override
  public void slide(int distance) {
    positions.advance(distance, shorts, longs);
  }

  @Override
  public void find(byte[] window, int from, int end, Sequences sequences) {
    int[] frequencies = sequences.frequencies();
    int base = positions.base();
    int searchEnd = end - MARGIN;
    int literals = from;
    int at = from;
    while (at < searchEnd) {
      int match = longest(window, at, end, SHORTEST - 1, base);
      if (match == 0) {
        int next = Math.min(searchEnd, at + 1 + (at - literals >> PATIENCE));
        while (at < next) {
          frequencies[window[at++] & 0xff]++;
        }
        continue;
      }
      while (match >>> 16 < lazy && at + 1 < searchEnd) {
        int next = longest(window, at + 1, end, match >>> 16, base);
        if (next == 0) {
          break;
        }
        frequencies[window[at++] & 0xff]++;
        match = next;
      }
      match = longestByEnd(window, at, match, end, base);
      int length = match >>> 16;
      sequences.add(at - literals, length, match & 0xffff);
      remember(window, at + 1, Math.min(searchEnd, at + length), base);
      at += length;
      literals = at;
    }
    sequences.end(window, literals, at, end);
  }

  /**
   * Finds the longest match at a place, and remembers the place.
   *
   * @return length and distance; 0 when none is longer than {@code atLeast}
   */
  private int longest(byte[] window, int at, int end, int atLeast, int base) {
    long bytes = Words.int64(window, at);
    int shortSlot = shortSlot((int) bytes);
    int longSlot = longSlot(bytes);
    int nearest = shorts[shortSlot] - base;
    int place = longs[longSlot];
    int here = at + base;
    shorts[shortSlot] = here;
    longs[longSlot] = here;
    chains[here & MASK] = place;
    int most = Math.min(Symbols.LONGEST_MATCH, end - at);
    int lowest = Math.max(0, at - MASK);
    int match = follow(window, at, place - base, lowest, atLeast, most, base);
    int best = Math.max(atLeast, match >>> 16);
    if (best < LONG_BYTES && nearest >= lowest && Words.int32(window, nearest) == (int) bytes) {
      int length = Words.equal(window, nearest, at, most);
      if (length > best) {
        return length << 16 | at - nearest;
      }
    }
    return match;
  }

  /** Finds the longest match on a chain of earlier places; 0 when none is long enough. */
  private int follow(
      byte[] window, int at, int first, int lowest, int atLeast, int most, int base) {
    int best = atLeast;
    int match = 0;
    int earlier = first;
    for (int left = depth; left > 0 && earlier >= lowest; left--) {
      if (Words.int32(window, earlier + best - 3) == Words.int32(window, at + best - 3)) {
        int length = Words.equal(window, earlier, at, most);
        if (length > best) {
          best = length;
          match = length << 16 | at - earlier;
          if (length == most) {
            return match;
          }
        }
      }
      int before = chains[earlier + base & MASK] - base;
      if (before >= earlier) {
        return match;
      }
      earlier = before;
    }
    return match;
  }

  /**
   * Gives the match at a place, or the longest of those that begin there as well and are found by
   * the last bytes of a shorter one and the next byte.
   */
  private int longestByEnd(byte[] window, int at, int first, int end, int base) {
    int match = first;
    while (true) {
      int length = match >>> 16;
      int ahead = length + 1 - LONG_BYTES;
      if (ahead <= 0 || length == Symbols.LONGEST_MATCH || at + length >= end - MARGIN) {
        return match;
      }
      int earlier = longs[longSlot(Words.int64(window, at + ahead))] - base - ahead;
      if (earlier < Math.max(0, at - MASK) || earlier >= at) {
        return match;
      }
      int other = Words.equal(window, earlier, at, Math.min(Symbols.LONGEST_MATCH, end - at));
      if (other <= length) {
        return match;
      }
      match = other << 16 | at - earlier;
    }
  }

  private void remember(byte[] window, int from, int end, int base) {
    int every = end - from > LONG_MATCH ? step * 2 : step;
    for (int at = from; at < end; at += every) {
      remember(window, at, base);
    }
    int last = end + 1 - LONG_BYTES;
    if (last > from) {
      remember(window, last, base);
    }
  }

  private void remember(byte[] window, int at, int base) {
    int longSlot = longSlot(Words.int64(window, at));
    int here = at + base;
    chains[here & MASK] = longs[longSlot];
    longs[longSlot] = here;
  }

  private static int shortSlot(int bytes) {
    return (bytes * 0x9e3779b1) >>> (32 - SHORT_BITS);
  }

  private static int longSlot(long bytes) {
    return (int) ((bytes << (64 - 8 * LONG_BYTES)) * 0x9fb21c651e98df25L >>> (64 - LONG_BITS));
  }
}
