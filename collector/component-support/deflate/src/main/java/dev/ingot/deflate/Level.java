package dev.ingot.deflate;

/** What the levels of compression mean here. */
final class Level {
  private Level() {}

  static Matcher matcher(int level) {
    return switch (level) {
      case DeflateEncoder.HUFFMAN_ONLY -> new LiteralMatcher();
      case 1 -> new PairMatcher(16, 0);
      case 2 -> new PairMatcher(32, 2);
      case 3, DeflateEncoder.DEFAULT_LEVEL -> new PairMatcher(258, 4);
      case 4 -> new ChainMatcher(4, 32, 16);
      case 5 -> new ChainMatcher(6, 64, 8);
      case 6 -> new ChainMatcher(8, 64, 2);
      case 7 -> new ChainMatcher(16, 64, 2);
      case 8 -> new ChainMatcher(16, 64, 1);
      case 9 -> new ChainMatcher(128, 258, 1);
      default -> throw new IllegalArgumentException("no level of compression: " + level);
    };
  }
}
