package dev.ingot.transport.server;

import dev.ingot.component.StartException;
import dev.ingot.transport.net.Buffers;
import dev.ingot.transport.net.RoomyReads;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.ServerChannel;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.spi.SelectorProvider;
import java.util.Locale;

/**
 * Opens the socket of a server. The file of a unix socket is removed when the socket is closed.
 *
 * @param network what to listen on
 * @param endpoint as the settings have it
 */
record Listener(Network network, String endpoint) {

  /**
   * Binds.
   *
   * @param accepted sees each connection first
   * @param connections prepares each connection
   * @throws StartException {@code listen tcp 127.0.0.1:4317: bind: address already in use}
   */
  Channel bind(EventLoopGroup loops, ChannelHandler accepted, ChannelHandler connections)
      throws StartException {
    SocketAddress address = network.resolve(endpoint);
    ServerChannel socket = open(SelectorProvider.provider());
    ServerBootstrap bootstrap =
        new ServerBootstrap()
            .group(loops)
            .channelFactory(() -> socket)
            .handler(network == Network.TCP6 ? onlyIpv6(accepted) : accepted)
            .childOption(ChannelOption.ALLOCATOR, Buffers.allocator())
            .childOption(ChannelOption.RECVBUF_ALLOCATOR, new RoomyReads())
            .childHandler(connections);
    if (network != Network.UNIX) {
      bootstrap
          .childOption(ChannelOption.TCP_NODELAY, true)
          .childOption(ChannelOption.SO_KEEPALIVE, true);
    }
    ChannelFuture bound = bootstrap.bind(address).awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw failure(address, bound.cause());
    }
    return bound.channel();
  }

  /** A socket that is not bound. */
  ServerChannel open(SelectorProvider system) throws StartException {
    try {
      return network.open(system);
    } catch (UnsupportedOperationException e) {
      throw new StartException(
          "listen "
              + network
              + " "
              + endpoint
              + ": this system has no such sockets; use transport: tcp",
          e);
    } catch (IOException e) {
      throw new StartException("listen " + network + " " + endpoint + ": socket: " + reason(e), e);
    }
  }

  private static ChannelHandler onlyIpv6(ChannelHandler accepted) {
    return new ChannelInitializer<Channel>() {
      @Override
      protected void initChannel(Channel listening) {
        listening.pipeline().addLast(new Ipv6Only(), accepted);
      }
    };
  }

  private StartException failure(SocketAddress address, Throwable cause) {
    return new StartException(
        "listen " + network + " " + text(address) + ": bind: " + reason(cause) + advice(cause),
        cause);
  }

  private String advice(Throwable cause) throws IllegalStateException {
    if (network != Network.UNIX || !(cause instanceof BindException)) {
      return "";
    }
    try {
      return UnixPath.parse(endpoint).isLeftBehind()
          ? "; no process listens on this file: remove it"
          : "";
    } catch (StartException e) {
      throw new IllegalStateException("an endpoint was bound that cannot be read", e);
    }
  }

  /** {@code 127.0.0.1:4317}, {@code [::1]:4317}, {@code /run/otel.sock}. */
  static String text(SocketAddress address) {
    if (!(address instanceof InetSocketAddress internet)) {
      return address.toString();
    }
    String host = internet.getAddress().getHostAddress();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + internet.getPort();
  }

  private static String reason(Throwable cause) {
    String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
  }
}
