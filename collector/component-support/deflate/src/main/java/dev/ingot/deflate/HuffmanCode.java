package dev.ingot.deflate;

import java.util.Arrays;

/** A prefix code of limited length for the frequencies of symbols. Not thread-safe. */
final class HuffmanCode {
  private static final int DEEPEST = 64;

  /** Below it, symbols are sorted by counting; few occur as often. */
  private static final int OFTEN = 256;

  private final int symbols;
  private final int maxBits;
  private final int[] lengths;
  private final int[] codes;
  private final long[] leaves;
  private final int[] weights;
  private final int[] parents;
  private final int[] lengthCounts = new int[DEEPEST];
  private final int[] nextCodes = new int[DEEPEST];
  private final int[] places = new int[OFTEN + 1];

  HuffmanCode(int symbols, int maxBits) {
    this.symbols = symbols;
    this.maxBits = maxBits;
    lengths = new int[symbols];
    codes = new int[symbols];
    leaves = new long[symbols];
    weights = new int[2 * symbols];
    parents = new int[2 * symbols];
  }

  int length(int symbol) {
    return lengths[symbol];
  }

  /** The code of a symbol in the order in which its bits are written. */
  int code(int symbol) {
    return codes[symbol];
  }

  /** How many symbols there are up to the last one that has a code, and at least some. */
  int used(int least) {
    int used = symbols;
    while (used > least && lengths[used - 1] == 0) {
      used--;
    }
    return used;
  }

  /** How many bits the symbols take, without their extra bits. */
  long cost(int[] frequencies) {
    long bits = 0;
    for (int i = 0; i < frequencies.length; i++) {
      bits += (long) frequencies[i] * lengths[i];
    }
    return bits;
  }

  /** Takes given lengths. */
  void assign(int[] given) {
    Arrays.fill(lengthCounts, 0);
    for (int i = 0; i < symbols; i++) {
      lengths[i] = given[i];
      lengthCounts[given[i]]++;
    }
    assignCodes();
  }

  /** Makes the best code. There are always two codes at least, so that the code is complete. */
  void build(int[] frequencies) {
    Arrays.fill(lengths, 0);
    int count = collect(frequencies);
    tree(count);
    countLengths(count);
    limit();
    int leaf = 0;
    for (int bits = maxBits; bits > 0; bits--) {
      for (int i = lengthCounts[bits]; i > 0; i--) {
        lengths[(int) leaves[leaf++] & 0xffff] = bits;
      }
    }
    assignCodes();
  }

  /** Sorts the symbols that occur by how often they do, and gives their number. */
  private int collect(int[] frequencies) {
    Arrays.fill(places, 0);
    for (int i = 0; i < symbols; i++) {
      places[Math.min(frequencies[i], OFTEN)]++;
    }
    int missing = Math.max(0, 2 - (symbols - places[0]));
    int count = -places[0];
    places[1] += missing;
    for (int i = 0; i <= OFTEN; i++) {
      int occurrences = places[i];
      places[i] = count;
      count += occurrences;
    }
    int often = places[OFTEN];
    for (int i = 0; i < symbols; i++) {
      int frequency = frequencies[i];
      if (frequency == 0 && missing > 0) {
        missing--;
        frequency = 1;
      }
      if (frequency > 0) {
        leaves[places[Math.min(frequency, OFTEN)]++] = (long) frequency << 16 | i;
      }
    }
    Arrays.sort(leaves, often, count);
    return count;
  }

  /** Joins the two lightest nodes until one is left; leaves and joined nodes are both sorted. */
  private void tree(int count) {
    for (int i = 0; i < count; i++) {
      weights[i] = (int) (leaves[i] >>> 16);
    }
    int leaf = 0;
    int inner = count;
    for (int next = count; next < 2 * count - 1; next++) {
      int weight = 0;
      for (int child = 0; child < 2; child++) {
        boolean takeLeaf = leaf < count && (inner == next || weights[leaf] <= weights[inner]);
        int lightest = takeLeaf ? leaf++ : inner++;
        weight += weights[lightest];
        parents[lightest] = next;
      }
      weights[next] = weight;
    }
  }

  private void countLengths(int count) {
    Arrays.fill(lengthCounts, 0);
    int root = 2 * count - 2;
    int[] depths = weights;
    depths[root] = 0;
    for (int i = root - 1; i >= 0; i--) {
      depths[i] = depths[parents[i]] + 1;
      if (i < count) {
        lengthCounts[Math.min(depths[i], maxBits)]++;
      }
    }
  }

  /** Pays for codes that were cut short by making others longer, until Kraft's sum is one. */
  private void limit() {
    long sum = 0;
    for (int bits = 1; bits <= maxBits; bits++) {
      sum += (long) lengthCounts[bits] << (maxBits - bits);
    }
    for (; sum > 1L << maxBits; sum--) {
      int bits = maxBits - 1;
      while (lengthCounts[bits] == 0) {
        bits--;
      }
      lengthCounts[maxBits]--;
      lengthCounts[bits]--;
      lengthCounts[bits + 1] += 2;
    }
  }

  private void assignCodes() {
    int code = 0;
    for (int bits = 1; bits <= maxBits; bits++) {
      nextCodes[bits] = code;
      code = (code + lengthCounts[bits]) << 1;
    }
    for (int i = 0; i < symbols; i++) {
      int bits = lengths[i];
      if (bits > 0) {
        codes[i] = Integer.reverse(nextCodes[bits]++) >>> (32 - bits);
      }
    }
  }
}
