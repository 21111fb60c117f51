package dev.ingot.transport.client;

import dev.ingot.telemetry.Segment;
import dev.ingot.transport.net.DataFrames;
import io.netty.buffer.ByteBuf;

/**
 * A message with its prefix, read from front to back: a byte that says whether it is compressed,
 * its length, and its parts.
 */
final class MessageBytes implements DataFrames.Payload {
  private static final int PREFIX_LENGTH = 5;

  private final GrpcRequest request;
  private int left;
  private int part;
  private int partOffset;

  MessageBytes(GrpcRequest request) {
    this.request = request;
    this.left = Math.addExact(PREFIX_LENGTH, request.size());
  }

  /** What was not written yet, in bytes. */
  int left() {
    return left;
  }

  @Override
  public void writeTo(ByteBuf out, int length) {
    int end = out.writerIndex() + length;
    while (out.writerIndex() < end && left > request.size()) {
      out.writeByte(prefix(PREFIX_LENGTH + request.size() - left));
      left--;
    }
    while (out.writerIndex() < end) {
      writePart(out, end - out.writerIndex());
    }
  }

  private int prefix(int index) {
    if (index == 0) {
      return request.compressed() ? 1 : 0;
    }
    return request.size() >>> Byte.SIZE * (PREFIX_LENGTH - 1 - index);
  }

  private void writePart(ByteBuf out, int most) {
    Segment current = request.parts().get(part);
    int length = Math.min(most, current.length() - partOffset);
    out.writeBytes(current.buffer(), current.offset() + partOffset, length);
    left -= length;
    partOffset += length;
    if (partOffset == current.length()) {
      part++;
      partOffset = 0;
    }
  }
}
