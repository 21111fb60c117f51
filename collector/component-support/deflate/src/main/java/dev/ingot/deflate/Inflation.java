package dev.ingot.deflate;

import java.util.Arrays;

/**
 * Inflates bare DEFLATE data. Not thread-safe.
 *
 * <p>Source: RFC 1951. What is refused is what zlib refuses.
 */
final class Inflation {
  private static final int INPUT_MARGIN = 16;
  private static final int OUTPUT_MARGIN = Symbols.LONGEST_MATCH + 40;
  private static final int LITERAL_MASK = (1 << DecodeTable.LITERAL_BITS) - 1;
  private static final int DISTANCE_MASK = (1 << DecodeTable.DISTANCE_BITS) - 1;

  private final DecodeTable literals = DecodeTable.forLiterals();
  private final DecodeTable distances = DecodeTable.forDistances();
  private final BlockHeader header = new BlockHeader();
  private final BitInput input;
  private final ByteOutput output;
  private int begin;

  Inflation(byte[] input, ByteOutput output) {
    this.input = new BitInput(input);
    this.output = output;
  }

  /**
   * Inflates one run of blocks.
   *
   * @return the index behind it in the input
   */
  int run(int from) throws DeflateException {
    begin = output.size();
    input.seek(from);
    boolean last;
    do {
      last = input.read(1) == 1;
      switch (input.read(2)) {
        case 0 -> stored();
        case 1 -> {
          BlockHeader.fixed(literals, distances);
          symbols();
        }
        case 2 -> {
          header.dynamic(input, literals, distances);
          symbols();
        }
        default -> throw DeflateException.malformed("invalid block type");
      }
    } while (!last);
    return input.toByte();
  }

  private void stored() throws DeflateException {
    int at = input.toByte();
    byte[] bytes = input.bytes();
    if (bytes.length - at < 4) {
      throw DeflateException.truncated();
    }
    int lengths = Words.int32(bytes, at);
    int length = lengths & 0xffff;
    if (length != (~lengths >>> 16)) {
      throw DeflateException.malformed("invalid length of a stored block");
    }
    if (bytes.length - at - 4 < length) {
      throw DeflateException.truncated();
    }
    output.append(bytes, at + 4, length);
    input.seek(at + 4 + length);
  }

  private void symbols() throws DeflateException {
    while (!manySymbols() && !oneSymbol()) {
      // on to where there is room for many symbols again
    }
  }

  /** Reads a symbol where the input or the output may end; says whether the block ends. */
  private boolean oneSymbol() throws DeflateException {
    input.refill();
    int entry = literals.find(input.bits());
    if (entry < 0) {
      input.consume(entry & DecodeTable.CONSUMED);
      output.add(entry >>> DecodeTable.VALUE_SHIFT);
      return false;
    }
    if ((entry & DecodeTable.SPECIAL) != 0) {
      requireEnd(entry);
      input.consume(entry & DecodeTable.CONSUMED);
      return true;
    }
    int length = value(input.bits(), entry);
    input.consume(entry & DecodeTable.CONSUMED);
    entry = distances.find(input.bits());
    if ((entry & DecodeTable.SPECIAL) != 0) {
      throw invalidCode();
    }
    int distance = value(input.bits(), entry);
    input.consume(entry & DecodeTable.CONSUMED);
    if (distance > output.size() - begin) {
      throw tooFar();
    }
    output.repeat(distance, length);
    return false;
  }

  /**
   * Reads symbols as long as neither input nor output is close to its end; says whether the block
   * ends. At most 9 bits are taken for a literal, 20 for a length, 28 for a distance, and 56 are
   * there after each refill.
   */
  private boolean manySymbols() throws DeflateException {
    byte[] in = input.bytes();
    byte[] out = output.bytes();
    int[] literalEntries = literals.entries();
    int[] distanceEntries = distances.entries();
    int inputEnd = in.length - INPUT_MARGIN;
    int outputEnd = out.length - OUTPUT_MARGIN;
    int at = input.at();
    long bits = input.bits();
    int count = input.count();
    int size = output.size();
    boolean ended = false;
    while (at <= inputEnd && size <= outputEnd) {
      bits |= Words.int64(in, at) << count;
      at += 63 - count >>> 3;
      count |= 56;
      int entry = literalEntries[(int) bits & LITERAL_MASK];
      if (entry < 0) {
        bits >>>= entry;
        count -= entry & DecodeTable.CONSUMED;
        out[size++] = (byte) (entry >>> DecodeTable.VALUE_SHIFT);
        entry = literalEntries[(int) bits & LITERAL_MASK];
        if (entry < 0) {
          bits >>>= entry;
          count -= entry & DecodeTable.CONSUMED;
          out[size++] = (byte) (entry >>> DecodeTable.VALUE_SHIFT);
          entry = literalEntries[(int) bits & LITERAL_MASK];
          if (entry < 0) {
            bits >>>= entry;
            count -= entry & DecodeTable.CONSUMED;
            out[size++] = (byte) (entry >>> DecodeTable.VALUE_SHIFT);
            continue;
          }
        }
        bits |= Words.int64(in, at) << count;
        at += 63 - count >>> 3;
        count |= 56;
      }
      if ((entry & DecodeTable.SPECIAL) != 0) {
        if ((entry & DecodeTable.SUBTABLE) != 0) {
          bits >>>= entry;
          count -= entry & DecodeTable.CONSUMED;
          entry = literalEntries[subtableIndex(bits, entry)];
          if (entry < 0) {
            bits >>>= entry;
            count -= entry & DecodeTable.CONSUMED;
            out[size++] = (byte) (entry >>> DecodeTable.VALUE_SHIFT);
            continue;
          }
        }
        if ((entry & DecodeTable.SPECIAL) != 0) {
          requireEnd(entry);
          bits >>>= entry;
          count -= entry & DecodeTable.CONSUMED;
          ended = true;
          break;
        }
      }
      int length = value(bits, entry);
      bits >>>= entry;
      count -= entry & DecodeTable.CONSUMED;
      entry = distanceEntries[(int) bits & DISTANCE_MASK];
      if ((entry & DecodeTable.SPECIAL) != 0) {
        if ((entry & DecodeTable.SUBTABLE) == 0) {
          throw invalidCode();
        }
        bits >>>= entry;
        count -= entry & DecodeTable.CONSUMED;
        entry = distanceEntries[subtableIndex(bits, entry)];
        if ((entry & DecodeTable.SPECIAL) != 0) {
          throw invalidCode();
        }
      }
      int distance = value(bits, entry);
      bits >>>= entry;
      count -= entry & DecodeTable.CONSUMED;
      if (distance > size - begin) {
        throw tooFar();
      }
      repeat(out, size, distance, length);
      size += length;
    }
    input.advance(at, bits, count);
    output.advance(size);
    return ended;
  }

  /** Repeats bytes; up to seven behind them may change. */
  private static void repeat(byte[] bytes, int at, int distance, int length) {
    int end = at + length;
    int from = at - distance;
    if (distance >= Long.BYTES) {
      Words.setInt64(bytes, at, Words.int64(bytes, from));
      Words.setInt64(bytes, at + 8, Words.int64(bytes, from + 8));
      Words.setInt64(bytes, at + 16, Words.int64(bytes, from + 16));
      Words.setInt64(bytes, at + 24, Words.int64(bytes, from + 24));
      for (int to = at + 32; to < end; to += 32) {
        from += 32;
        Words.setInt64(bytes, to, Words.int64(bytes, from));
        Words.setInt64(bytes, to + 8, Words.int64(bytes, from + 8));
        Words.setInt64(bytes, to + 16, Words.int64(bytes, from + 16));
        Words.setInt64(bytes, to + 24, Words.int64(bytes, from + 24));
      }
    } else if (distance == 1) {
      Arrays.fill(bytes, at, end, bytes[from]);
    } else {
      for (int to = at; to < end; to++) {
        bytes[to] = bytes[from++];
      }
    }
  }

  private static int subtableIndex(long bits, int entry) {
    int subtableBits = entry >>> DecodeTable.CODE_SHIFT & DecodeTable.CODE_MASK;
    return (entry >>> DecodeTable.VALUE_SHIFT) + ((int) bits & (1 << subtableBits) - 1);
  }

  /** An entry's value and the extra bits behind its code. */
  private static int value(long bits, int entry) {
    long code = bits & ~(-1L << entry);
    return (entry >>> DecodeTable.VALUE_SHIFT)
        + (int) (code >>> (entry >>> DecodeTable.CODE_SHIFT & DecodeTable.CODE_MASK));
  }

  private static void requireEnd(int entry) throws DeflateException {
    if ((entry & DecodeTable.END) == 0) {
      throw invalidCode();
    }
  }

  private static DeflateException invalidCode() {
    return DeflateException.malformed("invalid code");
  }

  private static DeflateException tooFar() {
    return DeflateException.malformed("distance too far back");
  }
}
