package dev.ingot.transport.client;

import dev.ingot.transport.net.DataFrames;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2RemoteFlowController;
import io.netty.handler.codec.http2.Http2Stream;

/**
 * The message of a call on its way: what flow control allows at a time goes out as frames that
 * share buffers, copied once from the message's parts.
 */
final class MessageFrames implements Http2RemoteFlowController.FlowControlled {
  /** How much goes into a buffer, in bytes. */
  private static final int PIECE = 64 * 1024;

  private final Http2ConnectionHandler session;
  private final Http2Stream stream;
  private final MessageBytes message;
  private final DataFrames frames;

  MessageFrames(Http2ConnectionHandler session, Http2Stream stream, GrpcRequest request) {
    this.session = session;
    this.stream = stream;
    this.message = new MessageBytes(request);
    int largest = session.encoder().frameWriter().configuration().frameSizePolicy().maxFrameSize();
    this.frames = new DataFrames(stream.id(), largest);
  }

  @Override
  public int size() {
    return message.left();
  }

  @Override
  public void write(ChannelHandlerContext ctx, int allowed) {
    int more = Math.min(allowed, message.left());
    while (more > 0) {
      int length = Math.min(more, PIECE);
      more -= length;
      boolean end = length == message.left();
      ByteBuf piece = ctx.alloc().directBuffer(frames.sizeOf(length));
      frames.write(piece, message, length, end);
      ChannelPromise written = ctx.newPromise();
      written.addListener(
          done -> {
            if (!done.isSuccess()) {
              error(ctx, done.cause());
            }
          });
      ctx.write(piece, written);
      if (end) {
        session.closeStreamLocal(stream, written);
      }
    }
  }

  @Override
  public void error(ChannelHandlerContext ctx, Throwable cause) {
    session.onError(ctx, true, cause);
  }

  @Override
  public void writeComplete() {
    // The stream was closed with the last piece.
  }

  @Override
  public boolean merge(ChannelHandlerContext ctx, Http2RemoteFlowController.FlowControlled next) {
    return false;
  }
}
