package dev.ingot.transport.client;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.Http2PingFrame;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Pings a server that is silent, and gives the connection up when no answer comes. */
final class Keepalive extends ChannelInboundHandlerAdapter {
  private final KeepaliveConfig config;
  private final BooleanSupplier calling;
  private final Runnable ping;
  private final GrpcConnection connection;
  private @Nullable ScheduledFuture<?> giveUp;

  /**
   * @param calling whether a call is in progress
   * @param ping sends a ping
   */
  Keepalive(
      KeepaliveConfig config, BooleanSupplier calling, Runnable ping, GrpcConnection connection) {
    this.config = config;
    this.calling = calling;
    this.ping = ping;
    this.connection = connection;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    boolean wanted = config.permitWithoutStream() || calling.getAsBoolean();
    if (event instanceof IdleStateEvent && wanted && giveUp == null) {
      ping.run();
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
