package dev.ingot.transport.client;

import dev.ingot.component.Workers;
import dev.ingot.transport.net.Buffers;
import dev.ingot.transport.proxy.Route;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Opens connections to a target: its addresses in turn until one answers. */
final class Dialer {
  /** Source: grpc, {@code doc/connection-backoff.md}, MIN_CONNECT_TIMEOUT. */
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  /** How much may wait in front of the socket, in bytes; see RATIONALE.md. */
  private static final WriteBufferWaterMark WRITE_AHEAD =
      new WriteBufferWaterMark(256 * 1024, 512 * 1024);

  private final EventLoop loop;
  private final Workers workers;
  private final GrpcTarget target;
  private final Route route;
  private final ClientPipeline pipeline;

  /** Dials on an event loop, and looks hosts up on a worker. */
  Dialer(EventLoop loop, Workers workers, GrpcTarget target, Way way) {
    this.loop = loop;
    this.workers = workers;
    this.target = target;
    this.route = way.route();
    this.pipeline = way.pipeline();
  }

  /**
   * How a target is reached.
   *
   * @param route directly or through a proxy; without effect for a unix socket
   * @param pipeline what bytes pass through
   */
  record Way(Route route, ClientPipeline pipeline) {}

  /** Begins to connect; to be called on the event loop. */
  GrpcConnection dial() {
    GrpcConnection connection = new GrpcConnection();
    if (target.socket().isPresent()) {
      connect(connection, target.socket().get());
    } else if (route instanceof Route.Blocked blocked) {
      connection.failed(GrpcFailures.dialing(blocked.reason()));
    } else {
      InetSocketAddress next = next();
      workers.start("lookup " + next.getHostString(), () -> lookup(connection, next));
    }
    return connection;
  }

  /** Where connections lead: to the proxy, or to the server itself. */
  private InetSocketAddress next() {
    return route instanceof Route.Through through
        ? through.proxy().address()
        : InetSocketAddress.createUnresolved(target.host(), target.port());
  }

  /** Asks the name service, which may take long, beside the event loop. */
  private void lookup(GrpcConnection connection, InetSocketAddress of) {
    Runnable next;
    try {
      List<InetSocketAddress> addresses =
          Stream.of(InetAddress.getAllByName(of.getHostString()))
              .map(address -> new InetSocketAddress(address, of.getPort()))
              .toList();
      next = () -> connect(connection, addresses, 0);
    } catch (UnknownHostException e) {
      next = () -> connection.failed(GrpcFailures.lookup(of.getHostString()));
    }
    try {
      loop.execute(next);
    } catch (RejectedExecutionException ended) {
      // Nobody waits for the connection any more.
    }
  }

  private void connect(GrpcConnection connection, List<InetSocketAddress> addresses, int index) {
    InetSocketAddress address = addresses.get(index);
    bootstrap(connection)
        .channel(NioSocketChannel.class)
        .option(ChannelOption.TCP_NODELAY, true)
        .connect(address)
        .addListener(
            (ChannelFuture connected) -> {
              if (connected.isSuccess()) {
                limitPreface(connection, connected.channel());
              } else if (index + 1 < addresses.size()) {
                connect(connection, addresses, index + 1);
              } else {
                connection.failed(GrpcFailures.dialing(address, connected.cause()));
              }
            });
  }

  private void connect(GrpcConnection connection, Path socket) {
    bootstrap(connection)
        .channelFactory(UnixSockets::open)
        .connect(UnixDomainSocketAddress.of(socket))
        .addListener(
            (ChannelFuture connected) -> {
              if (connected.isSuccess()) {
                limitPreface(connection, connected.channel());
              } else {
                connection.failed(GrpcFailures.dialing(socket, connected.cause()));
              }
            });
  }

  private void limitPreface(GrpcConnection connection, Channel channel) {
    Runnable tooLate = () -> connection.failed(GrpcFailures.noSettings("i/o timeout"));
    var timer = channel.eventLoop().schedule(tooLate, TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    connection.ready().whenComplete((ready, failure) -> timer.cancel(false));
  }

  private void install(Channel channel, GrpcConnection connection) {
    if (target.socket().isEmpty() && route instanceof Route.Through through) {
      channel
          .pipeline()
          .addLast(new ConnectTunnel(through.proxy(), target.authority(), pipeline, connection));
    } else {
      pipeline.install(channel, connection);
    }
  }

  private Bootstrap bootstrap(GrpcConnection connection) {
    return new Bootstrap()
        .group(loop)
        .option(ChannelOption.ALLOCATOR, Buffers.allocator())
        .option(ChannelOption.WRITE_BUFFER_WATER_MARK, WRITE_AHEAD)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) TIMEOUT.toMillis())
        .handler(
            new ChannelInitializer<Channel>() {
              @Override
              protected void initChannel(Channel channel) {
                install(channel, connection);
              }
            });
  }
}
