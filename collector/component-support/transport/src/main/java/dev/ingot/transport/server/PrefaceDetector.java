package dev.ingot.transport.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http2.Http2CodecUtil;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tells HTTP/2 from HTTP/1.1 by the first bytes of a connection without TLS.
 *
 * <p>Source: RFC 9113, section 3.3 and 3.4.
 */
final class PrefaceDetector extends ByteToMessageDecoder {
  private final Duration patience;
  private final Consumer<ChannelPipeline> http2;
  private final Consumer<ChannelPipeline> http1;
  private final ByteBuf preface = Http2CodecUtil.connectionPrefaceBuf();
  private final Deadline deadline = new Deadline();

  PrefaceDetector(
      Duration patience, Consumer<ChannelPipeline> http2, Consumer<ChannelPipeline> http1) {
    this.patience = patience;
    this.http2 = http2;
    this.http1 = http1;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    deadline.attach(ctx);
    deadline.set(patience);
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    int count = Math.min(in.readableBytes(), preface.readableBytes());
    for (int i = 0; i < count; i++) {
      if (in.getByte(in.readerIndex() + i) != preface.getByte(i)) {
        become(ctx, http1);
        return;
      }
    }
    if (count == preface.readableBytes()) {
      become(ctx, http2);
    }
  }

  private void become(ChannelHandlerContext ctx, Consumer<ChannelPipeline> protocol) {
    protocol.accept(ctx.pipeline());
    ctx.pipeline().remove(this);
  }

  @Override
  protected void handlerRemoved0(ChannelHandlerContext ctx) {
    deadline.clear();
    preface.release();
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event == Connections.DRAIN) {
      ctx.close();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }
}
