package dev.ingot.deflate;

import java.util.Arrays;

/**
 * Bits as they are written, the lowest of each byte first. Room must be reserved before. Not
 * thread-safe.
 */
final class BitOutput {
  private static final int KEPT = 1 << 20;

  private byte[] bytes = new byte[1 << 14];
  private int size;
  private long pending;
  private int pendingBits;

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  long pending() {
    return pending;
  }

  int pendingBits() {
    return pendingBits;
  }

  /** Takes over what a loop has written by itself. */
  void advance(int newSize, long newPending, int newPendingBits) {
    size = newSize;
    pending = newPending;
    pendingBits = newPendingBits;
  }

  /** Makes room for some bits, and eight bytes more. */
  void reserve(long bits) {
    long needed = size + (bits >>> 3) + 16;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(bytes.length * 2L, 1 << 30)));
    }
  }

  /** Writes up to 56 bits. */
  void write(long value, int count) {
    pending |= value << pendingBits;
    pendingBits += count;
    Words.setInt64(bytes, size, pending);
    size += pendingBits >>> 3;
    pending >>>= pendingBits & ~7;
    pendingBits &= 7;
  }

  /** Fills the byte that was begun with zeros. */
  void align() {
    write(0, -pendingBits & 7);
  }

  void append(byte[] source, int offset, int length) {
    System.arraycopy(source, offset, bytes, size, length);
    size += length;
  }

  /** Gives what was written, and begins anew. Large buffers are not kept. */
  byte[] take() {
    byte[] result = Arrays.copyOf(bytes, size);
    if (bytes.length > KEPT) {
      bytes = new byte[1 << 14];
    }
    size = 0;
    return result;
  }
}
