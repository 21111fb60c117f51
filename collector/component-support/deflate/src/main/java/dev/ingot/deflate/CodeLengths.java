package dev.ingot.deflate;

import java.util.Arrays;

/**
 * How the lengths of a block's two codes are written. Not thread-safe.
 *
 * <p>Source: RFC 1951, section 3.2.7.
 */
final class CodeLengths {
  private static final int REPEAT = 16;
  private static final int FEW_ZEROS = 17;
  private static final int MANY_ZEROS = 18;
  private static final int FIXED_BITS = 5 + 5 + 4;

  private final HuffmanCode code = new HuffmanCode(19, 7);
  private final int[] frequencies = new int[19];
  private final int[] lengths = new int[Symbols.LITERALS + Symbols.DISTANCES];
  private final int[] symbols = new int[lengths.length];
  private final int[] extras = new int[lengths.length];
  private int count;
  private int literals;
  private int distances;
  private int orders;

  /** Prepares the lengths of two codes. */
  void prepare(HuffmanCode literalCode, HuffmanCode distanceCode) {
    literals = literalCode.used(Symbols.END_OF_BLOCK + 1);
    distances = distanceCode.used(1);
    for (int i = 0; i < literals; i++) {
      lengths[i] = literalCode.length(i);
    }
    for (int i = 0; i < distances; i++) {
      lengths[literals + i] = distanceCode.length(i);
    }
    Arrays.fill(frequencies, 0);
    count = 0;
    runs(literals + distances);
    code.build(frequencies);
    orders = Symbols.CODE_LENGTH_ORDER.length;
    while (orders > 4 && code.length(Symbols.CODE_LENGTH_ORDER[orders - 1]) == 0) {
      orders--;
    }
  }

  long cost() {
    return FIXED_BITS
        + 3L * orders
        + code.cost(frequencies)
        + 2L * frequencies[REPEAT]
        + 3L * frequencies[FEW_ZEROS]
        + 7L * frequencies[MANY_ZEROS];
  }

  void write(BitOutput output) {
    output.write(literals - 257, 5);
    output.write(distances - 1, 5);
    output.write(orders - 4, 4);
    for (int i = 0; i < orders; i++) {
      output.write(code.length(Symbols.CODE_LENGTH_ORDER[i]), 3);
    }
    for (int i = 0; i < count; i++) {
      int symbol = symbols[i];
      output.write(code.code(symbol), code.length(symbol));
      output.write(extras[i], extraBits(symbol));
    }
  }

  private static int extraBits(int symbol) {
    return switch (symbol) {
      case REPEAT -> 2;
      case FEW_ZEROS -> 3;
      case MANY_ZEROS -> 7;
      default -> 0;
    };
  }

  private void runs(int end) {
    int from = 0;
    while (from < end) {
      int to = from + 1;
      while (to < end && lengths[to] == lengths[from]) {
        to++;
      }
      run(lengths[from], to - from);
      from = to;
    }
  }

  private void run(int length, int times) {
    int left = times;
    if (length == 0) {
      while (left >= 11) {
        left -= add(MANY_ZEROS, 11, Math.min(left, 138));
      }
      if (left >= 3) {
        left -= add(FEW_ZEROS, 3, left);
      }
    } else {
      left -= add(length, 1, 1);
      while (left >= 3) {
        left -= add(REPEAT, 3, Math.min(left, 6));
      }
    }
    while (left > 0) {
      left -= add(length, 1, 1);
    }
  }

  private int add(int symbol, int least, int times) {
    symbols[count] = symbol;
    extras[count++] = times - least;
    frequencies[symbol]++;
    return times;
  }
}
