package dev.ingot.transport.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.time.Duration;

/** The open connections of one server. */
@Sharable
final class Connections extends ChannelInitializer<Channel> {
  /** Tells the handlers of a connection to end it when its requests are answered. */
  static final Object DRAIN = new Object();

  private final Protocols protocols;
  private final ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private volatile boolean draining;

  Connections(Protocols protocols) {
    this.protocols = protocols;
  }

  @Override
  protected void initChannel(Channel channel) {
    protocols.install(channel.pipeline());
    open.add(channel);
    if (draining) {
      channel.close();
    }
  }

  /** Waits for the requests in flight, then closes what is open. */
  void drain(Duration grace) {
    draining = true;
    open.forEach(channel -> channel.pipeline().fireUserEventTriggered(DRAIN));
    try {
      open.newCloseFuture().await(grace.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    open.forEach(Connections::closeNow);
    open.newCloseFuture().awaitUninterruptibly(grace.toMillis());
  }

  /** Closes past the handlers, which might wait for answers. */
  private static void closeNow(Channel channel) {
    ChannelHandlerContext first = channel.pipeline().firstContext();
    if (first != null) {
      first.close();
    } else {
      channel.close();
    }
  }
}
