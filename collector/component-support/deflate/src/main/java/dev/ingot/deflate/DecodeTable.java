package dev.ingot.deflate;

import java.util.Arrays;

/**
 * A prefix code as a table for the next bits of the input, with tables behind it for longer codes.
 * Not thread-safe.
 *
 * <p>An entry holds, from its lowest bit: how many bits to consume, extra bits included (6 bits);
 * how many of them are the code (bits 8 to 11); flags (bits 13 to 15); and a value (from bit 16
 * on). The sign marks a literal. A {@link #SUBTABLE} has the index of another table for its value
 * and that table's bits in bits 8 to 11.
 */
final class DecodeTable {
  static final int CONSUMED = 63;
  static final int CODE_SHIFT = 8;
  static final int CODE_MASK = 15;
  static final int VALUE_SHIFT = 16;
  static final int SPECIAL = 1 << 15;
  static final int SUBTABLE = 1 << 14;
  static final int END = 1 << 13;

  static final int LITERAL_BITS = 9;
  static final int DISTANCE_BITS = 8;
  private static final int CODE_LENGTH_BITS = 7;
  private static final int LONGEST = 15;

  /** Source: {@code examples/enough.c} of zlib, for 286 and 30 symbols of up to 15 bits. */
  private static final int MOST_LITERAL_ENTRIES = 852;

  private static final int MOST_DISTANCE_ENTRIES = 402;

  private static final int[] LITERALS = literals();
  private static final int[] DISTANCES = distances();
  private static final int[] CODE_LENGTHS = codeLengths();

  private final int[] symbols;
  private final int bits;
  private final int[] entries;
  private final short[] sorted;
  private final int[] counts = new int[LONGEST + 1];
  private final int[] places = new int[LONGEST + 1];

  private DecodeTable(int[] symbols, int bits, int mostEntries) {
    this.symbols = symbols;
    this.bits = bits;
    this.entries = new int[mostEntries];
    this.sorted = new short[symbols.length];
  }

  static DecodeTable forLiterals() {
    return new DecodeTable(LITERALS, LITERAL_BITS, MOST_LITERAL_ENTRIES);
  }

  static DecodeTable forDistances() {
    return new DecodeTable(DISTANCES, DISTANCE_BITS, MOST_DISTANCE_ENTRIES);
  }

  static DecodeTable forCodeLengths() {
    return new DecodeTable(CODE_LENGTHS, CODE_LENGTH_BITS, 1 << CODE_LENGTH_BITS);
  }

  int[] entries() {
    return entries;
  }

  /** The entry for the next bits, which are as many as the longest code. */
  int find(long input) {
    int entry = entries[(int) input & (1 << bits) - 1];
    if ((entry & SUBTABLE) == 0 || entry < 0) {
      return entry;
    }
    int rest = (int) (input >>> bits) & (1 << (entry >>> CODE_SHIFT & CODE_MASK)) - 1;
    return entries[(entry >>> VALUE_SHIFT) + rest] + bits + (bits << CODE_SHIFT);
  }

  /**
   * Builds the table. As zlib has it, a code may be incomplete only if it has one symbol of one
   * bit, or none at all.
   */
  void build(int[] lengths, int from, int count) throws DeflateException {
    Arrays.fill(counts, 0);
    for (int i = 0; i < count; i++) {
      counts[lengths[from + i]]++;
    }
    int longest = longest();
    int unused = unused(longest);
    if (unused < 0 || (unused > 0 && (longest > 1 || symbols == CODE_LENGTHS))) {
      throw DeflateException.malformed("invalid code lengths");
    }
    sort(lengths, from, count);
    if (unused > 0) {
      fillIncomplete(longest);
    } else {
      fillSubtables(fillTable(), longest);
    }
  }

  private int longest() {
    int longest = LONGEST;
    while (longest > 0 && counts[longest] == 0) {
      longest--;
    }
    return longest;
  }

  /** How many more codes of the longest length there could be; negative when there are too many. */
  private int unused(int longest) {
    int unused = 1;
    for (int length = 1; length <= longest && unused >= 0; length++) {
      unused = (unused << 1) - counts[length];
    }
    return unused;
  }

  /** Sorts the symbols that have a code by its length. */
  private void sort(int[] lengths, int from, int count) {
    int place = 0;
    for (int length = 1; length <= LONGEST; length++) {
      places[length] = place;
      place += counts[length];
    }
    for (int i = 0; i < count; i++) {
      int length = lengths[from + i];
      if (length > 0) {
        sorted[places[length]++] = (short) i;
      }
    }
  }

  private void fillIncomplete(int longest) {
    Arrays.fill(entries, 0, 1 << bits, SPECIAL);
    for (int i = 0; longest == 1 && i < 1 << bits; i += 2) {
      entries[i] = entry(sorted[0], 1);
    }
  }

  /**
   * Enters the codes that are no longer than the table's bits. A table of one bit more begins as
   * twice the same.
   *
   * @return the next code
   */
  private int fillTable() {
    int code = 0;
    int next = 0;
    for (int length = 1; length <= bits; length++) {
      int size = 1 << length;
      System.arraycopy(entries, 0, entries, size >> 1, size >> 1);
      for (int i = counts[length]; i > 0; i--) {
        entries[code] = entry(sorted[next++], length);
        code = following(code, size - 1);
      }
    }
    return code;
  }

  private void fillSubtables(int firstCode, int longest) {
    int code = firstCode;
    int table = 1 << bits;
    int tableBits = 0;
    int prefix = -1;
    int next = places[bits];
    for (int length = bits + 1; length <= longest; length++) {
      for (int left = counts[length]; left > 0; left--) {
        if ((code & (1 << bits) - 1) != prefix) {
          prefix = code & (1 << bits) - 1;
          table += tableBits == 0 ? 0 : 1 << tableBits;
          tableBits = subtableBits(length, left, longest);
          entries[prefix] =
              table << VALUE_SHIFT | SPECIAL | SUBTABLE | tableBits << CODE_SHIFT | bits;
        }
        int entry = entry(sorted[next++], length - bits);
        for (int i = code >>> bits; i < 1 << tableBits; i += 1 << (length - bits)) {
          entries[table + i] = entry;
        }
        code = following(code, (1 << length) - 1);
      }
    }
  }

  /** How many bits a table needs that begins with a code of a length, of which some are left. */
  private int subtableBits(int length, int left, int longest) {
    int tableBits = length - bits;
    int free = (1 << tableBits) - left;
    for (int more = length + 1; free > 0 && more <= longest; more++) {
      tableBits++;
      free = (free << 1) - counts[more];
    }
    return tableBits;
  }

  /**
   * The next code of the same length. Codes have their first bit lowest, so they count from there.
   */
  private static int following(int code, int ones) {
    int zeros = code ^ ones;
    if (zeros == 0) {
      return 0;
    }
    int lowestChanged = Integer.highestOneBit(zeros);
    return code & lowestChanged - 1 | lowestChanged;
  }

  private int entry(int symbol, int length) {
    return symbols[symbol] + length + (length << CODE_SHIFT);
  }

  private static int[] literals() {
    int[] symbols = new int[288];
    for (int i = 0; i < Symbols.END_OF_BLOCK; i++) {
      symbols[i] = Integer.MIN_VALUE | i << VALUE_SHIFT;
    }
    symbols[Symbols.END_OF_BLOCK] = SPECIAL | END;
    for (int index = 0; index < 29; index++) {
      symbols[Symbols.END_OF_BLOCK + 1 + index] =
          Symbols.lengthBase(index) << VALUE_SHIFT | Symbols.lengthExtraBits(index);
    }
    symbols[286] = SPECIAL;
    symbols[287] = SPECIAL;
    return symbols;
  }

  private static int[] distances() {
    int[] symbols = new int[32];
    for (int symbol = 0; symbol < Symbols.DISTANCES; symbol++) {
      symbols[symbol] =
          Symbols.distanceBase(symbol) << VALUE_SHIFT | Symbols.distanceExtraBits(symbol);
    }
    symbols[30] = SPECIAL;
    symbols[31] = SPECIAL;
    return symbols;
  }

  private static int[] codeLengths() {
    int[] symbols = new int[19];
    for (int i = 0; i < symbols.length; i++) {
      symbols[i] = i << VALUE_SHIFT;
    }
    return symbols;
  }
}
