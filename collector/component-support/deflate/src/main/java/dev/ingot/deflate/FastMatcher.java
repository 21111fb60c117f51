package dev.ingot.deflate;

/** Tries one earlier place for each place, and takes what it finds. Not thread-safe. */
final class FastMatcher implements Matcher {
  private static final int TABLE_BITS = 16;
  private static final int SHORTEST = 4;

  /** So many bytes are hashed: shorter matches are seldom worth it. */
  private static final int HASHED = 5;

  /** After so many bytes without a match, as a power of two, every other place is tried. */
  private static final int PATIENCE = 6;

  private final int[] places = new int[1 << TABLE_BITS];
  private final Positions positions = new Positions();

  @Override
  public void begin() {
    positions.advance(Window.SIZE, places);
  }

  @Override
  public void slide(int distance) {
    positions.advance(distance, places);
  }

  @Override
  public void find(byte[] window, int from, int end, Sequences sequences) {
    int[] table = places;
    int[] frequencies = sequences.frequencies();
    int base = positions.base();
    int searchEnd = end - MARGIN;
    int literals = from;
    int at = Matcher.skipFirst(window, from, searchEnd, frequencies);
    while (at < searchEnd) {
      long bytes = Words.int64(window, at);
      int slot = slot(bytes);
      int earlier = Math.max(table[slot] - base, Matcher.lowest(at));
      table[slot] = at + base;
      if (Words.int32(window, earlier) != (int) bytes) {
        int next = Math.min(searchEnd, at + 1 + (at - literals >> PATIENCE));
        while (at < next) {
          frequencies[window[at++] & 0xff]++;
        }
        continue;
      }
      int most = Math.min(Symbols.LONGEST_MATCH, end - at) - SHORTEST;
      int length = SHORTEST + Words.equal(window, earlier + SHORTEST, at + SHORTEST, most);
      sequences.add(at - literals, length, at - earlier);
      literals = at + length;
      if (literals < searchEnd) {
        table[slot(Words.int64(window, at + 2))] = at + 2 + base;
      }
      at = literals;
    }
    sequences.end(window, literals, at, end);
  }

  private static int slot(long bytes) {
    return (int) ((bytes << (64 - 8 * HASHED)) * 0x9fb21c651e98df25L >>> (64 - TABLE_BITS));
  }
}
