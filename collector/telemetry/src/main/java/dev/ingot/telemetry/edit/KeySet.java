package dev.ingot.telemetry.edit;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * A few different keys, looked up by their length, then by their first and last eight bytes: keys
 * that begin alike, as {@code http.request.method} and others, mostly end differently. Immutable.
 */
final class KeySet {
  /** Keys are shorter than this: a bit for each length fits into a {@code long}. */
  static final int LENGTHS = Long.SIZE;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final byte[][] keys;
  private final long[] heads;
  private final long[] tails;
  private final long lengths;

  /** The index of the first key by length, and of the next of the same length by key; -1: none. */
  private final int[] first = new int[LENGTHS];

  private final int[] next;

  KeySet(List<byte[]> keys) {
    this.keys = keys.toArray(byte[][]::new);
    this.heads = keys.stream().mapToLong(key -> head(key, 0, key.length)).toArray();
    this.tails = keys.stream().mapToLong(key -> tail(key, 0, key.length)).toArray();
    this.next = new int[this.keys.length];
    Arrays.fill(first, -1);
    long bits = 0;
    for (int i = this.keys.length - 1; i >= 0; i--) {
      int length = this.keys[i].length;
      bits |= 1L << length;
      next[i] = first[length];
      first[length] = i;
    }
    this.lengths = bits;
  }

  /** How long the keys are: a bit for each length. */
  long lengths() {
    return lengths;
  }

  /** The index of the key of that length, from 0, in the bytes; -1: it is none of these. */
  int find(byte[] bytes, int from, int length) {
    if (length >= LENGTHS || first[length] < 0) {
      return -1;
    }
    long head = head(bytes, from, length);
    long tail = tail(bytes, from, length);
    for (int i = first[length]; i >= 0; i = next[i]) {
      if (heads[i] == head && tails[i] == tail && hasMiddle(keys[i], bytes, from)) {
        return i;
      }
    }
    return -1;
  }

  /** The first eight bytes of a key, or as many as it has. */
  private static long head(byte[] bytes, int from, int length) {
    if (from <= bytes.length - Long.BYTES) {
      long head = (long) LONG.get(bytes, from);
      return length >= Long.BYTES ? head : head & (1L << length * Byte.SIZE) - 1;
    }
    long head = 0;
    for (int i = length - 1; i >= 0; i--) {
      head = head << Byte.SIZE | bytes[from + i] & 0xff;
    }
    return head;
  }

  /** The last eight bytes of a key; 0 when the head says all. */
  private static long tail(byte[] bytes, int from, int length) {
    return length <= Long.BYTES ? 0 : (long) LONG.get(bytes, from + length - Long.BYTES);
  }

  private static boolean hasMiddle(byte[] key, byte[] bytes, int from) {
    int end = key.length - Long.BYTES;
    return end <= Long.BYTES
        || Arrays.equals(bytes, from + Long.BYTES, from + end, key, Long.BYTES, end);
  }
}
