package dev.ingot.deflate;

import java.util.Arrays;

/**
 * Writes blocks, each in the shortest of the three forms that there are. Not thread-safe.
 *
 * <p>Source: RFC 1951, section 3.2.
 */
final class BlockWriter {
  private static final int STORED = 0;
  private static final int FIXED = 1;
  private static final int DYNAMIC = 2;
  private static final int LONGEST_STORED = 65535;
  private static final HuffmanCode FIXED_LITERALS = fixedLiterals();
  private static final HuffmanCode FIXED_DISTANCES = fixedDistances();

  private final BitOutput output;
  private final HuffmanCode literalCode = new HuffmanCode(Symbols.LITERALS, BlockBody.LITERAL_BITS);
  private final HuffmanCode distanceCode = new HuffmanCode(Symbols.DISTANCES, 15);
  private final CodeLengths codeLengths = new CodeLengths();
  private final BlockBody body = new BlockBody();

  BlockWriter(BitOutput output) {
    this.output = output;
  }

  /** Writes the bytes of the window from {@code from} to {@code end} that the sequences hold. */
  void write(byte[] window, int from, int end, Sequences sequences, boolean last) {
    literalCode.build(sequences.frequencies());
    distanceCode.build(sequences.distanceFrequencies());
    codeLengths.prepare(literalCode, distanceCode);
    long dynamic = codeLengths.cost() + cost(sequences, literalCode, distanceCode);
    long fixed = cost(sequences, FIXED_LITERALS, FIXED_DISTANCES);
    long stored = storedCost(end - from);
    output.reserve(Math.min(dynamic, Math.min(fixed, stored)) + 64);
    if (stored <= Math.min(dynamic, fixed)) {
      writeStored(window, from, end, last);
    } else if (fixed <= dynamic) {
      header(FIXED, last);
      body.write(output, window, from, sequences, FIXED_LITERALS, FIXED_DISTANCES);
    } else {
      header(DYNAMIC, last);
      codeLengths.write(output);
      body.write(output, window, from, sequences, literalCode, distanceCode);
    }
  }

  private void writeStored(byte[] window, int from, int end, boolean last) {
    int at = from;
    do {
      int length = Math.min(LONGEST_STORED, end - at);
      header(STORED, last && at + length == end);
      output.align();
      output.write(length | (long) (~length & 0xffff) << 16, 32);
      output.append(window, at, length);
      at += length;
    } while (at < end);
  }

  private void header(int form, boolean last) {
    output.write(form << 1 | (last ? 1 : 0), 3);
  }

  private static long cost(Sequences sequences, HuffmanCode literals, HuffmanCode distances) {
    return literals.cost(sequences.frequencies())
        + distances.cost(sequences.distanceFrequencies())
        + sequences.extraBits();
  }

  private static long storedCost(int length) {
    return 8L * (length + 5L * (1 + length / LONGEST_STORED));
  }

  private static HuffmanCode fixedLiterals() {
    int[] lengths = new int[288];
    Arrays.fill(lengths, 0, 144, 8);
    Arrays.fill(lengths, 144, 256, 9);
    Arrays.fill(lengths, 256, 280, 7);
    Arrays.fill(lengths, 280, 288, 8);
    HuffmanCode code = new HuffmanCode(288, 9);
    code.assign(lengths);
    return code;
  }

  private static HuffmanCode fixedDistances() {
    int[] lengths = new int[32];
    Arrays.fill(lengths, 5);
    HuffmanCode code = new HuffmanCode(32, 5);
    code.assign(lengths);
    return code;
  }
}
