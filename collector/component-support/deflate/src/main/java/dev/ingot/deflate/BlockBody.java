package dev.ingot.deflate;

/** Writes a block's literals and matches. Not thread-safe. */
final class BlockBody {
  /**
   * The longest code for literals. DEFLATE knows 15; with 14, four literals fit into a long beside
   * seven bits that wait.
   */
  static final int LITERAL_BITS = 14;

  private static final int LENGTH_SHIFT = 6;

  /** Code and extra bits of what is indexed, above six bits for how many these are. */
  private final int[] literals = new int[512];

  private final int[] lengths = new int[Symbols.LONGEST_MATCH + 1];
  private final int[] distances = new int[Symbols.DISTANCES];

  void write(
      BitOutput output,
      byte[] window,
      int from,
      Sequences sequences,
      HuffmanCode literalCode,
      HuffmanCode distanceCode) {
    prepare(literalCode, distanceCode);
    sequences(output, window, from, sequences);
    output.write(literalCode.code(Symbols.END_OF_BLOCK), literalCode.length(Symbols.END_OF_BLOCK));
  }

  private void prepare(HuffmanCode literalCode, HuffmanCode distanceCode) {
    for (int i = 0; i < 256; i++) {
      literals[i] = literalCode.code(i) << LENGTH_SHIFT | literalCode.length(i);
    }
    for (int index = 0; index < Symbols.LENGTHS; index++) {
      int code = literalCode.code(Symbols.END_OF_BLOCK + 1 + index);
      int count = literalCode.length(Symbols.END_OF_BLOCK + 1 + index);
      int base = Symbols.lengthBase(index);
      int extraBits = Symbols.lengthExtraBits(index);
      for (int extra = 0; extra < 1 << extraBits; extra++) {
        lengths[base + extra] = (code | extra << count) << LENGTH_SHIFT | count + extraBits;
      }
    }
    for (int i = 0; i < distances.length; i++) {
      distances[i] = distanceCode.code(i) << LENGTH_SHIFT | distanceCode.length(i);
    }
  }

  private void sequences(BitOutput output, byte[] window, int from, Sequences sequences) {
    byte[] bytes = output.bytes();
    int size = output.size();
    long pending = output.pending();
    int bits = output.pendingBits();
    int at = from;
    int count = sequences.count();
    for (int i = 0; i < count; i++) {
      long sequence = sequences.get(i);
      int left = Sequences.literals(sequence);
      for (; left >= 4; left -= 4) {
        int four = Words.int32(window, at);
        at += 4;
        int code = literals[four & 0xff];
        pending |= (long) (code >>> LENGTH_SHIFT) << bits;
        bits += code & 63;
        code = literals[four >>> 8 & 0xff];
        pending |= (long) (code >>> LENGTH_SHIFT) << bits;
        bits += code & 63;
        code = literals[four >>> 16 & 0xff];
        pending |= (long) (code >>> LENGTH_SHIFT) << bits;
        bits += code & 63;
        code = literals[four >>> 24];
        pending |= (long) (code >>> LENGTH_SHIFT) << bits;
        bits += code & 63;
        Words.setInt64(bytes, size, pending);
        size += bits >>> 3;
        pending >>>= bits & ~7;
        bits &= 7;
      }
      int three = Words.int32(window, at);
      at += left;
      int code = literals[three & 0xff | (left - 1 >>> 31 << 8)];
      pending |= (long) (code >>> LENGTH_SHIFT) << bits;
      bits += code & 63;
      code = literals[three >>> 8 & 0xff | (left - 2 >>> 31 << 8)];
      pending |= (long) (code >>> LENGTH_SHIFT) << bits;
      bits += code & 63;
      code = literals[three >>> 16 & 0xff | (left - 3 >>> 31 << 8)];
      pending |= (long) (code >>> LENGTH_SHIFT) << bits;
      bits += code & 63;
      Words.setInt64(bytes, size, pending);
      size += bits >>> 3;
      pending >>>= bits & ~7;
      bits &= 7;
      int length = Sequences.length(sequence);
      if (length > 0) {
        int distance = Sequences.distance(sequence);
        int lengthCode = lengths[length];
        pending |= (long) (lengthCode >>> LENGTH_SHIFT) << bits;
        bits += lengthCode & 63;
        int symbol = Sequences.distanceSymbol(sequence);
        int distanceCode = distances[symbol];
        pending |= (long) (distanceCode >>> LENGTH_SHIFT) << bits;
        bits += distanceCode & 63;
        int extra = Symbols.distanceExtraBits(symbol);
        pending |= (long) (distance - 1 & ~(-1 << extra)) << bits;
        bits += extra;
        Words.setInt64(bytes, size, pending);
        size += bits >>> 3;
        pending >>>= bits & ~7;
        bits &= 7;
        at += length;
      }
    }
    output.advance(size, pending, bits);
  }
}
