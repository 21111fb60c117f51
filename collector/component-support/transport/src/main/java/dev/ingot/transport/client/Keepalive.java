package dev.ingot.transport.client;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.DefaultHttp2PingFrame;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2PingFrame;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Pings a server that is silent, and gives the connection up when no answer comes. */
final class Keepalive extends ChannelInboundHandlerAdapter {
  private final KeepaliveConfig config;
  private final Http2Connection http2;
  private final GrpcConnection connection;
  private @Nullable ScheduledFuture<?> giveUp;

  Keepalive(KeepaliveConfig config, Http2Connection http2, GrpcConnection connection) {
    this.config = config;
    this.http2 = http2;
    this.connection = connection;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    boolean wanted = config.permitWithoutStream() || http2.numActiveStreams() > 0;
    if (event instanceof IdleStateEvent && wanted && giveUp == null) {
      context.writeAndFlush(new DefaultHttp2PingFrame(0));
      giveUp =
          context
              .executor()
              .schedule(() -> giveUp(context), config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    }
    context.fireUserEventTriggered(event);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof Http2PingFrame ping && ping.ack()) {
      cancel();
    }
    context.fireChannelRead(message);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    cancel();
  }

  private void giveUp(ChannelHandlerContext context) {
    connection.ending("keepalive ping failed to receive ACK within timeout");
    context.close();
  }

  private void cancel() {
    if (giveUp != null) {
      giveUp.cancel(false);
      giveUp = null;
    }
  }
}
