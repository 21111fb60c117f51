package dev.ingot.deflate;

/** Bits of an array, the lowest of each byte first. Not thread-safe. */
final class BitInput {
  private final byte[] bytes;
  private int at;
  private long bits;
  private int count;

  BitInput(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where the next byte comes from; the bits that wait are before it. */
  int at() {
    return at;
  }

  long bits() {
    return bits;
  }

  int count() {
    return count;
  }

  /** Begins at a byte. */
  void seek(int index) {
    advance(index, 0, 0);
  }

  /** Takes over how far a loop has read by itself. */
  void advance(int newAt, long newBits, int newCount) {
    at = newAt;
    bits = newBits;
    count = newCount;
  }

  /** Gets at least 48 bits ready, unless the array ends before. */
  void refill() {
    if (at <= bytes.length - Long.BYTES) {
      bits |= Words.int64(bytes, at) << count;
      at += 63 - count >>> 3;
      count |= 56;
      return;
    }
    while (count <= 55 && at < bytes.length) {
      bits |= (bytes[at++] & 0xffL) << count;
      count += 8;
    }
  }

  void consume(int number) throws DeflateException {
    if (number > count) {
      throw DeflateException.truncated();
    }
    bits >>>= number;
    count -= number;
  }

  /** The next bits, up to 48 of them. */
  int read(int number) throws DeflateException {
    if (number > count) {
      refill();
    }
    int value = (int) bits & (1 << number) - 1;
    consume(number);
    return value;
  }

  /** Forgets the rest of a byte that was begun, and gives where the next one is. */
  int toByte() {
    seek(at - (count >>> 3));
    return at;
  }
}
