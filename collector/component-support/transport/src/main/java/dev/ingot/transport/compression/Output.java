package dev.ingot.transport.compression;

import java.util.Arrays;

/** Bytes as they come out, up to a limit. Not thread-safe. */
final class Output {
  private final int maxBytes;
  private byte[] bytes;
  private int size;

  /**
   * @param expected how many bytes the input claims to hold; only a hint
   */
  Output(long expected, int maxBytes) {
    this.maxBytes = maxBytes;
    this.bytes = new byte[(int) Math.min(maxBytes, Math.max(64, expected))];
  }

  byte[] bytes() {
    return bytes;
  }

  int size() {
    return size;
  }

  int free() {
    return bytes.length - size;
  }

  /** Whether no more may come. */
  boolean isFull() {
    return size == maxBytes;
  }

  DecompressionException tooLarge() {
    return DecompressionException.tooLarge(maxBytes);
  }

  void added(int count) {
    size += count;
  }

  /** Makes room for at least {@code count} more bytes. */
  void reserve(int count) throws DecompressionException {
    if (count <= free()) {
      return;
    }
    long needed = (long) size + count;
    if (needed > maxBytes) {
      throw tooLarge();
    }
    long grown = Math.min(maxBytes, Math.max(needed, bytes.length * 2L));
    bytes = Arrays.copyOf(bytes, (int) grown);
  }

  void append(byte[] source, int offset, int length) throws DecompressionException {
    reserve(length);
    System.arraycopy(source, offset, bytes, size, length);
    size += length;
  }

  byte[] toExactArray() {
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }
}
