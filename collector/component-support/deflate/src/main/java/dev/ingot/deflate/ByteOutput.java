package dev.ingot.deflate;

import java.util.Arrays;

/** Bytes as they come out, up to a limit. Not thread-safe. */
final class ByteOutput {
  private final int maxBytes;
  private byte[] bytes;
  private int size;

  /**
   * @param expected how many bytes there will be; only a hint
   */
  ByteOutput(long expected, int maxBytes) {
    this.maxBytes = maxBytes;
    this.bytes = new byte[(int) Math.min(maxBytes, Math.max(64, expected))];
  }

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  /** Takes over what a loop has written by itself. */
  void advance(int newSize) {
    size = newSize;
  }

  void add(int value) throws DeflateException {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  void append(byte[] source, int offset, int length) throws DeflateException {
    reserve(length);
    System.arraycopy(source, offset, bytes, size, length);
    size += length;
  }

  /** Repeats bytes already written; the ranges may overlap. */
  void repeat(int distance, int length) throws DeflateException {
    reserve(length);
    for (int end = size + length; size < end; size++) {
      bytes[size] = bytes[size - distance];
    }
  }

  byte[] toExactArray() {
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }

  private void reserve(int count) throws DeflateException {
    if (count <= bytes.length - size) {
      return;
    }
    long needed = (long) size + count;
    if (needed > maxBytes) {
      throw DeflateException.tooLarge(maxBytes);
    }
    bytes = Arrays.copyOf(bytes, (int) Math.min(maxBytes, Math.max(needed, bytes.length * 2L)));
  }
}
