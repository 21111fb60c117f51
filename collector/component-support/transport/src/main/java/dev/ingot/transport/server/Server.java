package dev.ingot.transport.server;

import dev.ingot.component.StartException;
import dev.ingot.transport.net.Buffers;
import dev.ingot.transport.net.RoomyReads;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A listening server. */
public final class Server {
  private final String endpoint;
  private final ServerRuntime runtime;
  private final ConnectionLimit limit;
  private final Connections connections;
  private @Nullable Channel listener;
  private volatile boolean stopping;

  private Server(
      String endpoint, int maxConnections, ServerRuntime runtime, Connections connections) {
    this.endpoint = endpoint;
    this.limit = ConnectionLimit.of(endpoint, maxConnections, runtime.logger());
    this.runtime = runtime;
    this.connections = connections;
  }

  /**
   * A server for HTTP/1.1 and HTTP/2; with TLS the client chooses by ALPN, without TLS by what it
   * sends first.
   *
   * @throws StartException when a certificate cannot be had
   */
  public static Server http(HttpServerConfig config, HttpHandler handler, ServerRuntime runtime)
      throws StartException {
    HttpService service = new HttpService(config, handler, runtime);
    Protocols protocols = Protocols.http(config, service);
    return new Server(
        config.endpoint(), config.maxConnections(), runtime, new Connections(protocols));
  }

  /**
   * A server for unary gRPC.
   *
   * @throws StartException when a certificate cannot be had
   */
  public static Server grpc(
      GrpcServerConfig config, List<GrpcService> services, ServerRuntime runtime)
      throws StartException {
    GrpcDispatch dispatch = new GrpcDispatch(config, services, runtime);
    Protocols protocols = Protocols.grpc(config, dispatch);
    return new Server(
        config.endpoint(), config.maxConnections(), runtime, new Connections(protocols));
  }

  /**
   * Begins to listen.
   *
   * @param failed told, in one line, when the server ends without having been stopped
   * @throws StartException {@code listen tcp 127.0.0.1:4317: bind: address already in use}
   */
  public void start(Consumer<String> failed) throws StartException {
    InetSocketAddress address = Endpoint.parse(endpoint).resolve();
    ChannelFuture bound =
        new ServerBootstrap()
            .group(runtime.loops())
            .channel(NioServerSocketChannel.class)
            .handler(limit)
            .childOption(ChannelOption.ALLOCATOR, Buffers.allocator())
            .childOption(ChannelOption.RECVBUF_ALLOCATOR, new RoomyReads())
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.SO_KEEPALIVE, true)
            .childHandler(connections)
            .bind(address)
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      throw bindFailure(address, bound.cause());
    }
    listener = bound.channel();
    bound
        .channel()
        .closeFuture()
        .addListener(
            closed -> {
              if (!stopping) {
                failed.accept("the server on " + endpoint + " has stopped listening");
              }
            });
  }

  /** Where the server listens, with the port that was given when the endpoint's is 0. */
  public InetSocketAddress address() {
    if (listener == null) {
      throw new IllegalStateException("the server was not started");
    }
    return (InetSocketAddress) listener.localAddress();
  }

  /**
   * Takes no more connections and requests, waits for the requests in flight, and closes all
   * connections.
   *
   * @param grace how long to wait; an interrupt ends the waiting
   */
  public void stop(Duration grace) {
    stopping = true;
    if (listener != null) {
      listener.close().awaitUninterruptibly();
      connections.drain(grace);
    }
  }

  private static StartException bindFailure(InetSocketAddress address, Throwable cause) {
    String host = address.getAddress().getHostAddress();
    String shown = host.contains(":") ? "[" + host + "]" : host;
    String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return new StartException(
        "listen tcp "
            + shown
            + ":"
            + address.getPort()
            + ": bind: "
            + reason.substring(0, 1).toLowerCase(Locale.ROOT)
            + reason.substring(1),
        cause);
  }
}
