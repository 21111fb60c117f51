package dev.ingot.deflate;

/**
 * Tries two earlier places where four bytes occurred before: the latest one with these, and the
 * latest with the same hash of eight. Looks one place ahead before it takes a short match, and then
 * for a place where more than the match is the same: one with the same last bytes and the first
 * that differs. Not thread-safe.
 */
final class PairMatcher implements Matcher {
  private static final int BITS = 14;
  private static final int HASHED = 8;
  private static final int SHORTEST = 4;

  private final RecentPlaces recent = new RecentPlaces();
  private final int[] places = new int[1 << BITS];
  private final Positions positions = new Positions();
  private final int lazy;
  private final int tries;
  private int base;

  /**
   * @param lazy a match shorter than this is only taken if the next place has no longer one
   * @param tries how many times a place is looked for where more is the same
   */
  PairMatcher(int lazy, int tries) {
    this.lazy = lazy;
    this.tries = tries;
  }

  @Override
  public void begin() {
    move(Window.SIZE);
  }

  @Override
  public void slide(int distance) {
    move(distance);
  }

  private void move(int distance) {
    positions.advance(distance, recent.table(), places);
    base = positions.base();
  }

  @Override
  public void find(byte[] window, int from, int end, Sequences sequences) {
    int[] frequencies = sequences.frequencies();
    int searchEnd = end - MARGIN;
    int literals = from;
    int at = Matcher.skipFirst(window, from, searchEnd, frequencies);
    while (at < searchEnd) {
      long found = recent.next(window, at, searchEnd, base, frequencies);
      at = (int) (found >>> 32);
      if ((int) found < 0) {
        break;
      }
      int match = match(window, at, (int) found, end);
      if (match >>> 16 < lazy) {
        int later = matchOfEight(window, at + 1, end);
        if (later >>> 16 > match >>> 16) {
          frequencies[window[at++] & 0xff]++;
          match = later;
        }
      }
      while (at > literals && precededBySame(window, at, match)) {
        frequencies[window[--at] & 0xff]--;
        match += 1 << 16;
      }
      match = longest(window, at, match, end);
      sequences.add(at - literals, match >>> 16, match & 0xffff);
      at += match >>> 16;
      if (match >>> 16 == Symbols.LONGEST_MATCH) {
        at = goOn(window, at, match & 0xffff, end, sequences);
        recent.remember(window, at - HASHED, base);
        exchange(Words.int64(window, at - HASHED), at - HASHED);
      }
      literals = at;
    }
    sequences.end(window, literals, at, end);
  }

  /** Remembers a place, and gives the length and distance of a match there. */
  private int match(byte[] window, int at, int recently, int end) {
    long bytes = Words.int64(window, at);
    int earlier = exchange(bytes, at);
    return match(window, at, Words.int64(window, earlier) == bytes ? earlier : recently, 0, end);
  }

  /** Remembers a place, and gives a match of eight bytes at least; 0 without. */
  private int matchOfEight(byte[] window, int at, int end) {
    long bytes = Words.int64(window, at);
    int earlier = exchange(bytes, at);
    return Words.int64(window, earlier) == bytes ? match(window, at, earlier, HASHED, end) : 0;
  }

  /** Gives the match at a place, or the longest of those that begin there as well. */
  private int longest(byte[] window, int at, int first, int end) {
    int match = first;
    for (int left = tries; left > 0; left--) {
      int longer = longer(window, at, match >>> 16, end);
      if (longer == 0) {
        return match;
      }
      match = longer;
    }
    return match;
  }

  /** Gives a match where the last bytes are the same and the next one too; 0 without. */
  private int longer(byte[] window, int at, int length, int end) {
    int ahead = length + 1 - HASHED;
    int last = at + ahead;
    if (ahead <= 0 || length == Symbols.LONGEST_MATCH || at + length >= end - MARGIN) {
      return 0;
    }
    long bytes = Words.int64(window, last);
    int place = exchange(bytes, last);
    int earlier = place - ahead;
    if (Words.int64(window, place) != bytes || earlier < Matcher.lowest(at) || earlier >= at) {
      return 0;
    }
    int match = match(window, at, earlier, 0, end);
    return match >>> 16 > length ? match : 0;
  }

  /** Adds matches of the same distance as long as there are some, and gives where they end. */
  private static int goOn(byte[] window, int from, int distance, int end, Sequences sequences) {
    int at = from;
    while (true) {
      int length = match(window, at, at - distance, 0, end) >>> 16;
      if (length < SHORTEST) {
        return at;
      }
      sequences.add(0, length, distance);
      at += length;
    }
  }

  private static int match(byte[] window, int at, int earlier, int known, int end) {
    int most = Math.min(Symbols.LONGEST_MATCH, end - at) - known;
    return known + Words.equal(window, earlier + known, at + known, most) << 16 | at - earlier;
  }

  private static boolean precededBySame(byte[] window, int at, int match) {
    int distance = match & 0xffff;
    return match >>> 16 < Symbols.LONGEST_MATCH
        && at > distance
        && window[at - 1] == window[at - 1 - distance];
  }

  /** Remembers a place, and gives the one before, but never one too far to be matched. */
  private int exchange(long bytes, int at) {
    int slot = (int) (bytes * 0x9fb21c651e98df25L >>> (64 - BITS));
    int earlier = Math.max(places[slot] - base, Matcher.lowest(at));
    places[slot] = at + base;
    return earlier;
  }
}
