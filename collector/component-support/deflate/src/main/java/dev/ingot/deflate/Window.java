package dev.ingot.deflate;

/** The latest bytes of a stream in one array, as they come from several. Not thread-safe. */
final class Window {
  /** How many new bytes make a block. */
  static final int BLOCK = 128 << 10;

  static final int SIZE = Symbols.FARTHEST + BLOCK;

  private static final int SLACK = 16;

  private final byte[] bytes = new byte[SIZE + SLACK];
  private int begin;
  private int end;

  byte[] bytes() {
    return bytes;
  }

  /** Where the bytes begin that are in no block yet. */
  int begin() {
    return begin;
  }

  int end() {
    return end;
  }

  void clear() {
    begin = 0;
    end = 0;
  }

  boolean isFull() {
    return end - begin == BLOCK;
  }

  /** Takes as many bytes as fit, and says how many. */
  int fill(byte[] source, int offset, int length) {
    int count = Math.min(length, BLOCK - (end - begin));
    System.arraycopy(source, offset, bytes, end, count);
    end += count;
    return count;
  }

  /**
   * Makes room for the next block; the farthest that matches reach stays.
   *
   * @return how far the bytes moved towards the begin
   */
  int slide() {
    int distance = Math.max(0, end - Symbols.FARTHEST);
    System.arraycopy(bytes, distance, bytes, 0, end - distance);
    end -= distance;
    begin = end;
    return distance;
  }
}
