package dev.ingot.transport.server;

import io.netty.buffer.ByteBuf;
import java.util.Arrays;

/** The bytes of a request as they come, copied once out of the network's buffers. */
final class Body {
  private byte[] bytes;
  private int size;

  private Body(int capacity) {
    bytes = new byte[capacity];
  }

  /** A body of which the length was announced. */
  static Body ofLength(int length) {
    return new Body(length);
  }

  /** A body of unknown length. */
  static Body growing() {
    return new Body(4096);
  }

  /** Takes as much of the buffer as fits into {@code limit}. */
  void add(ByteBuf source, int limit) {
    int count = Math.min(source.readableBytes(), limit - size);
    if (count > bytes.length - size) {
      long doubled = Math.max(bytes.length * 2L, size + count);
      bytes = Arrays.copyOf(bytes, (int) Math.min(doubled, limit));
    }
    source.readBytes(bytes, size, count);
    size += count;
  }

  int size() {
    return size;
  }

  /** The bytes so far, in an array of exactly the size. */
  byte[] toArray() {
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }
}
