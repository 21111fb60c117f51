package dev.ingot.deflate;

import java.util.Arrays;

/**
 * Where the window's contents are in all that was ever seen, so that tables which hold places need
 * not be cleared for every stream. Not thread-safe.
 */
final class Positions {
  private static final int MOST = 1 << 30;

  private int base = 1;

  /** What to add to an index of the window for a table; places from before are negative then. */
  int base() {
    return base;
  }

  /**
   * Moves the window's contents.
   *
   * @param tables what holds places: cleared after a billion
   */
  void advance(int distance, int[]... tables) {
    base += distance;
    if (base > MOST) {
      for (int[] table : tables) {
        Arrays.fill(table, 0);
      }
      base = 1;
    }
  }
}
