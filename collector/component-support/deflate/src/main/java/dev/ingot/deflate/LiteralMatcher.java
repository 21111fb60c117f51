package dev.ingot.deflate;

/** Finds nothing. */
final class LiteralMatcher implements Matcher {
  @Override
  public void begin() {
    // keeps nothing
  }

  @Override
  public void slide(int distance) {
    // keeps nothing
  }

  @Override
  public void find(byte[] window, int from, int end, Sequences sequences) {
    sequences.end(window, from, from, end);
  }
}
