package dev.ingot.deflate;

import java.util.Arrays;

/**
 * Reads the codes of a block. Not thread-safe.
 *
 * <p>Source: RFC 1951, sections 3.2.6 and 3.2.7.
 */
final class BlockHeader {
  private static final int MOST_LITERALS = 286;
  private static final int MOST_DISTANCES = 30;

  private final DecodeTable codeLengths = DecodeTable.forCodeLengths();
  private final int[] lengths = new int[MOST_LITERALS + MOST_DISTANCES + 138];

  /** The lengths of the codes that need not be sent. */
  static void fixed(DecodeTable literals, DecodeTable distances) throws DeflateException {
    int[] lengths = new int[288];
    Arrays.fill(lengths, 0, 144, 8);
    Arrays.fill(lengths, 144, 256, 9);
    Arrays.fill(lengths, 256, 280, 7);
    Arrays.fill(lengths, 280, 288, 8);
    literals.build(lengths, 0, 288);
    Arrays.fill(lengths, 0, 32, 5);
    distances.build(lengths, 0, 32);
  }

  void dynamic(BitInput input, DecodeTable literals, DecodeTable distances)
      throws DeflateException {
    int literalCount = input.read(5) + 257;
    int distanceCount = input.read(5) + 1;
    int orderCount = input.read(4) + 4;
    if (literalCount > MOST_LITERALS || distanceCount > MOST_DISTANCES) {
      throw DeflateException.malformed("too many symbols");
    }
    Arrays.fill(lengths, 0, Symbols.CODE_LENGTH_ORDER.length, 0);
    for (int i = 0; i < orderCount; i++) {
      lengths[Symbols.CODE_LENGTH_ORDER[i]] = input.read(3);
    }
    codeLengths.build(lengths, 0, Symbols.CODE_LENGTH_ORDER.length);
    readLengths(input, literalCount + distanceCount);
    if (lengths[Symbols.END_OF_BLOCK] == 0) {
      throw DeflateException.malformed("no code for the end of a block");
    }
    literals.build(lengths, 0, literalCount);
    distances.build(lengths, literalCount, distanceCount);
  }

  private void readLengths(BitInput input, int end) throws DeflateException {
    int at = 0;
    while (at < end) {
      input.refill();
      int entry = codeLengths.find(input.bits());
      input.consume(entry & DecodeTable.CONSUMED);
      int symbol = entry >>> DecodeTable.VALUE_SHIFT;
      if (symbol < 16) {
        lengths[at++] = symbol;
        continue;
      }
      if (symbol == 16 && at == 0) {
        throw DeflateException.malformed("no length to repeat");
      }
      int repeated = symbol == 16 ? lengths[at - 1] : 0;
      int times = times(input, symbol);
      Arrays.fill(lengths, at, at + times, repeated);
      at += times;
    }
    if (at > end) {
      throw DeflateException.malformed("too many code lengths");
    }
  }

  private static int times(BitInput input, int symbol) throws DeflateException {
    return switch (symbol) {
      case 16 -> 3 + input.read(2);
      case 17 -> 3 + input.read(3);
      default -> 11 + input.read(7);
    };
  }
}
