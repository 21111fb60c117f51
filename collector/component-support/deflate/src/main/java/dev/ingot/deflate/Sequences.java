package dev.ingot.deflate;

import java.util.Arrays;

/**
 * A block's contents before they are coded: runs of literals, each followed by a match, and how
 * often each symbol occurs. Not thread-safe.
 */
final class Sequences {
  private final long[] packed;
  private final int[] literals = new int[Symbols.LITERALS];
  private final int[] distances = new int[Symbols.DISTANCES];
  private int count;
  private long extraBits;

  /**
   * @param mostBytes how many bytes there are at most in a block
   */
  Sequences(int mostBytes) {
    packed = new long[mostBytes / Symbols.SHORTEST_MATCH + 1];
  }

  static int literals(long sequence) {
    return (int) (sequence >>> 32);
  }

  /** The length of the match; 0 for the last sequence of a block, which has none. */
  static int length(long sequence) {
    return (int) sequence >>> 16;
  }

  static int distance(long sequence) {
    return (int) sequence & 0xffff;
  }

  void clear() {
    count = 0;
    extraBits = 0;
    Arrays.fill(literals, 0);
    Arrays.fill(distances, 0);
    literals[Symbols.END_OF_BLOCK] = 1;
  }

  /** Adds a match. The literals before it must have been counted in {@link #frequencies}. */
  void add(int literalsBefore, int length, int distance) {
    packed[count++] = (long) literalsBefore << 32 | length << 16 | distance;
    int index = Symbols.lengthIndex(length);
    int symbol = Symbols.distanceSymbol(distance);
    literals[Symbols.END_OF_BLOCK + 1 + index]++;
    distances[symbol]++;
    extraBits += Symbols.lengthExtraBits(index) + Symbols.distanceExtraBits(symbol);
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
    packed[count++] = (long) (end - from) << 32;
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
    return extraBits;
  }
}
