package dev.ingot.transport.client;

import dev.ingot.telemetry.Segment;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.List;

/**
 * The message of a call, framed.
 *
 * @param compressed whether the parts are compressed
 * @param parts the message's bytes; never copied unless they are many and small
 * @param size their length in sum
 */
record GrpcRequest(boolean compressed, List<Segment> parts, int size) {
  /** Below this average a copy costs less than the bookkeeping. */
  private static final int SMALL_PART = 1024;

  private static final int MANY_PARTS = 16;
  private static final int PREFIX_LENGTH = 5;

  static GrpcRequest of(boolean compressed, List<Segment> parts) {
    long size = 0;
    for (Segment part : parts) {
      size += part.length();
    }
    return new GrpcRequest(compressed, parts, Math.toIntExact(size));
  }

  /** The message with its prefix: a byte that says whether it is compressed, and the length. */
  ByteBuf frame() {
    ByteBuf prefix = Unpooled.buffer(PREFIX_LENGTH).writeBoolean(compressed).writeInt(size);
    if (parts.size() > MANY_PARTS && size / parts.size() < SMALL_PART) {
      return Unpooled.wrappedBuffer(prefix, gathered());
    }
    ByteBuf[] all = new ByteBuf[parts.size() + 1];
    all[0] = prefix;
    for (int i = 0; i < parts.size(); i++) {
      Segment part = parts.get(i);
      all[i + 1] = Unpooled.wrappedBuffer(part.buffer(), part.offset(), part.length());
    }
    return Unpooled.wrappedBuffer(all.length, all);
  }

  private ByteBuf gathered() {
    ByteBuf copy = Unpooled.buffer(size);
    parts.forEach(part -> copy.writeBytes(part.buffer(), part.offset(), part.length()));
    return copy;
  }
}
