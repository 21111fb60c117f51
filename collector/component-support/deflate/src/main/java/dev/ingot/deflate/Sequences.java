package dev.ingot.deflate;

import java.util.Arrays;

/**
 * A block's contents before they are coded: runs of literals, each followed by a match, and how
 * often each symbol occurs. Not thread-safe.
 */
final class Sequences {
  private static final int SYMBOL_SHIFT = 32;
  private static final int LITERALS_SHIFT = 37;

  private final long[] packed;
  private final int[] literals = new int[Symbols.LITERALS];
  private final int[] distances = new int[Symbols.DISTANCES];
  private int count;

  /**
   * @param mostBytes how many bytes there are at most in a block
   */
  Sequences(int mostBytes) {
    packed = new long[mostBytes / Symbols.SHORTEST_MATCH + 1];
  }

  static int literals(long sequence) {
    return (int) (sequence >>> LITERALS_SHIFT);
  }

  /** The length of the match; 0 for the last sequence of a block, which has none. */
  static int length(long sequence) {
    return (int) sequence >>> 16;
  }

  static int distance(long sequence) {
    return (int) sequence & 0xffff;
  }

  static int distanceSymbol(long sequence) {
    return (int) (sequence >>> SYMBOL_SHIFT) & 31;
  }

  void clear() {
    count = 0;
    Arrays.fill(literals, 0);
    Arrays.fill(distances, 0);
    literals[Symbols.END_OF_BLOCK] = 1;
  }

  /** Adds a match. The literals before it must have been counted in {@link #frequencies}. */
  void add(int literalsBefore, int length, int distance) {
    int symbol = Symbols.distanceSymbol(distance);
    long head = (long) literalsBefore << LITERALS_SHIFT | (long) symbol << SYMBOL_SHIFT;
    packed[count++] = head | length << 16 | distance;
    literals[Symbols.END_OF_BLOCK + 1 + Symbols.lengthIndex(length)]++;
    distances[symbol]++;
  }

  /**
   * Adds the literals at the end of a block.
   *
   * @param from where the literals begin that come after the last match
   * @param counted up to where they are counted already
   */
  void end(byte[] window, int from, int counted, int end) {
    for (int i = counted; i < end; i++) {
      literals[window[i] & 0xff]++;
    }
    packed[count++] = (long) (end - from) << LITERALS_SHIFT;
  }

  int count() {
    return count;
  }

  long get(int index) {
    return packed[index];
  }

  /** How often each literal and each length occurs; to be counted up for literals. */
  int[] frequencies() {
    return literals;
  }

  int[] distanceFrequencies() {
    return distances;
  }

  /** How many bits follow the symbols. */
  long extraBits() {
    long bits = 0;
    for (int i = 0; i < Symbols.LENGTHS; i++) {
      int occurrences = literals[Symbols.END_OF_BLOCK + 1 + i];
      bits += (long) occurrences * Symbols.lengthExtraBits(i);
    }
    for (int i = 0; i < Symbols.DISTANCES; i++) {
      bits += (long) distances[i] * Symbols.distanceExtraBits(i);
    }
    return bits;
  }
}
