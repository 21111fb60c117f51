package dev.ingot.transport.server;

import dev.ingot.transport.net.DataFrames;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http2.DefaultHttp2HeadersEncoder;
import io.netty.handler.codec.http2.Http2CodecUtil;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Flags;
import io.netty.handler.codec.http2.Http2FrameTypes;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersEncoder;
import io.netty.handler.codec.http2.Http2RemoteFlowController;
import io.netty.handler.codec.http2.Http2Stream;

/**
 * The answer of a call that succeeded. Its headers, message and trailers go out in one buffer, as
 * far as flow control allows.
 *
 * <p>Headers and trailers are the same for all calls and are encoded once. They are literals that
 * use no dynamic table, so that they fit any connection on which no change of the table's size is
 * owed (RFC 7541, section 4.2).
 */
final class OkAnswer implements Http2RemoteFlowController.FlowControlled {
  private static final byte[] HEADERS = encoded(GrpcAnswers.OK_HEADERS);
  private static final byte[] TRAILERS = encoded(GrpcAnswers.OK_TRAILERS);

  private final Http2Session session;
  private final Http2Stream stream;
  private final byte[] message;
  private final DataFrames frames;
  private int sent;
  private boolean begun;

  /**
   * An answer.
   *
   * @param message the message with its prefix
   */
  OkAnswer(Http2Session session, Http2Stream stream, byte[] message) {
    this.session = session;
    this.stream = stream;
    this.message = message;
    this.frames = new DataFrames(stream.id(), Http2CodecUtil.DEFAULT_MAX_FRAME_SIZE);
  }

  private static byte[] encoded(Http2Headers headers) {
    ByteBuf block = Unpooled.buffer();
    try {
      new DefaultHttp2HeadersEncoder(Http2HeadersEncoder.ALWAYS_SENSITIVE)
          .encodeHeaders(1, headers, block);
    } catch (Http2Exception e) {
      throw new IllegalStateException("constant headers must be encodable", e);
    }
    return ByteBufUtil.getBytes(block);
  }

  @Override
  public int size() {
    return message.length - sent;
  }

  @Override
  public void write(ChannelHandlerContext ctx, int allowed) {
    int length = Math.min(allowed, size());
    boolean end = length == size();
    int room = 2 * DataFrames.HEADER + HEADERS.length + TRAILERS.length + frames.sizeOf(length);
    ByteBuf out = ctx.alloc().directBuffer(room);
    if (!begun) {
      begun = true;
      headers(out, HEADERS, false);
    }
    frames.write(out, this::next, length, false);
    if (end) {
      headers(out, TRAILERS, true);
    }
    ChannelPromise written = ctx.newPromise();
    ctx.write(out, written);
    if (end) {
      session.closeStreamLocal(stream, written);
    }
  }

  private void next(ByteBuf out, int length) {
    out.writeBytes(message, sent, length);
    sent += length;
  }

  private void headers(ByteBuf out, byte[] block, boolean end) {
    Http2Flags flags = new Http2Flags().endOfHeaders(true).endOfStream(end);
    Http2CodecUtil.writeFrameHeader(out, block.length, Http2FrameTypes.HEADERS, flags, stream.id());
    out.writeBytes(block);
  }

  @Override
  public void error(ChannelHandlerContext ctx, Throwable cause) {
    session.onError(ctx, true, cause);
  }

  @Override
  public void writeComplete() {
    // The stream was closed with the trailers.
  }

  @Override
  public boolean merge(ChannelHandlerContext ctx, Http2RemoteFlowController.FlowControlled next) {
    return false;
  }
}
