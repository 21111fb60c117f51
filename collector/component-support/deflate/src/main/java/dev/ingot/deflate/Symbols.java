package dev.ingot.deflate;

/** The alphabets of DEFLATE. Source: RFC 1951, sections 3.2.5 to 3.2.7. */
final class Symbols {
  static final int LITERALS = 286;
  static final int LENGTHS = 29;
  static final int DISTANCES = 30;
  static final int END_OF_BLOCK = 256;
  static final int SHORTEST_MATCH = 3;
  static final int LONGEST_MATCH = 258;
  static final int FARTHEST = 32768;

  /** The order in which the lengths of the code for code lengths are written. */
  static final byte[] CODE_LENGTH_ORDER = {
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
  };

  private static final int NEAR = 256;
  private static final byte[] LENGTH_INDEX = lengthIndex();
  private static final byte[] DISTANCE_INDEX = distanceIndex();

  private Symbols() {}

  /** Which of the 29 symbols for lengths stands for a length; the first one is 257. */
  static int lengthIndex(int length) {
    return LENGTH_INDEX[length - SHORTEST_MATCH];
  }

  static int lengthExtraBits(int index) {
    return index < 8 || index == LENGTHS - 1 ? 0 : (index >> 2) - 1;
  }

  /** The shortest length that a symbol stands for. */
  static int lengthBase(int index) {
    if (index == LENGTHS - 1) {
      return LONGEST_MATCH;
    }
    return SHORTEST_MATCH + (index < 8 ? index : (4 + (index & 3)) << lengthExtraBits(index));
  }

  static int distanceSymbol(int distance) {
    int zeroBased = distance - 1;
    return zeroBased < NEAR ? DISTANCE_INDEX[zeroBased] : DISTANCE_INDEX[NEAR + (zeroBased >>> 7)];
  }

  static int distanceExtraBits(int symbol) {
    return symbol < 4 ? 0 : (symbol >> 1) - 1;
  }

  /** The shortest distance that a symbol stands for. */
  static int distanceBase(int symbol) {
    return 1 + (symbol < 4 ? symbol : (2 + (symbol & 1)) << distanceExtraBits(symbol));
  }

  private static byte[] lengthIndex() {
    byte[] indexes = new byte[LONGEST_MATCH - SHORTEST_MATCH + 1];
    for (int index = 0; index < LENGTHS; index++) {
      int first = lengthBase(index) - SHORTEST_MATCH;
      for (int i = first;
          i < Math.min(indexes.length, first + (1 << lengthExtraBits(index)));
          i++) {
        indexes[i] = (byte) index;
      }
    }
    return indexes;
  }

  private static byte[] distanceIndex() {
    byte[] indexes = new byte[2 * NEAR];
    for (int symbol = 0; symbol < DISTANCES; symbol++) {
      int first = distanceBase(symbol) - 1;
      int end = first + (1 << distanceExtraBits(symbol));
      for (int i = first; i < Math.min(NEAR, end); i++) {
        indexes[i] = (byte) symbol;
      }
      for (int i = Math.max(NEAR, first) >> 7; i < end >> 7; i++) {
        indexes[NEAR + i] = (byte) symbol;
      }
    }
    return indexes;
  }
}
