package dev.ingot.transport.net;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2Flags;
import io.netty.handler.codec.http2.Http2FrameTypes;

/** Writes DATA frames of one stream, any number of them into one buffer. */
public final class DataFrames {
  /** The bytes of a frame's header. */
  public static final int HEADER = Http2CodecUtil.FRAME_HEADER_LENGTH;

  private final int stream;
  private final int largest;

  /**
   * Frames of a stream.
   *
   * @param largest the payload that the peer takes in one frame, in bytes
   */
  public DataFrames(int stream, int largest) {
    this.stream = stream;
    this.largest = largest;
  }

  /** How many bytes so much payload takes with its headers. */
  public int sizeOf(int payload) {
    return payload + HEADER * Math.max(1, (payload + largest - 1) / largest);
  }

  /**
   * Writes payload.
   *
   * @param length how much of it, in bytes
   * @param end whether the stream ends with it
   */
  public void write(ByteBuf out, Payload payload, int length, boolean end) {
    int left = length;
    do {
      int next = Math.min(left, largest);
      left -= next;
      Http2Flags flags = new Http2Flags().endOfStream(end && left == 0);
      Http2CodecUtil.writeFrameHeader(out, next, Http2FrameTypes.DATA, flags, stream);
      payload.writeTo(out, next);
    } while (left > 0);
  }

  /** Gives payload in order. */
  @FunctionalInterface
  public interface Payload {
    /** Writes the next bytes. */
    void writeTo(ByteBuf out, int length);
  }
}
