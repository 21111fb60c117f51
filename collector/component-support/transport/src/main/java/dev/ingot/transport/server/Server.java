package dev.ingot.transport.server;

import dev.ingot.component.StartException;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A listening server. */
public final class Server {
  private final Listener socket;
  private final ServerRuntime runtime;
  private final ConnectionLimit limit;
  private final Connections connections;
  private @Nullable Channel listener;
  private volatile boolean stopping;

  private Server(
      Listener socket, int maxConnections, ServerRuntime runtime, Connections connections) {
    this.socket = socket;
    this.limit = ConnectionLimit.of(socket.endpoint(), maxConnections, runtime.logger());
    this.runtime = runtime;
    this.connections = connections;
  }

  private static Listener socket(String transport, String endpoint) throws StartException {
    Network network =
        Network.of(transport)
            .orElseThrow(
                () -> new StartException("unsupported transport type \"" + transport + "\""));
    return new Listener(network, endpoint);
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
    Listener socket = socket(config.transport(), config.endpoint());
    return new Server(socket, config.maxConnections(), runtime, new Connections(protocols));
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
    Listener socket = socket(config.transport(), config.endpoint());
    return new Server(socket, config.maxConnections(), runtime, new Connections(protocols));
  }

  /**
   * Begins to listen.
   *
   * @param failed told, in one line, when the server ends without having been stopped
   * @throws StartException {@code listen tcp 127.0.0.1:4317: bind: address already in use}
   */
  public void start(Consumer<String> failed) throws StartException {
    Channel bound = socket.bind(runtime.loops(), limit, connections);
    listener = bound;
    bound
        .closeFuture()
        .addListener(
            closed -> {
              if (!stopping) {
                failed.accept("the server on " + socket.endpoint() + " has stopped listening");
              }
            });
  }

  /**
   * Where the server listens, with the port that was given when the endpoint's is 0.
   *
   * @throws IllegalStateException when it was not started, or listens on a unix socket
   */
  public InetSocketAddress address() {
    if (local() instanceof InetSocketAddress internet) {
      return internet;
    }
    throw new IllegalStateException("the server listens on a unix socket");
  }

  /** Where the server listens, for the log: host and port, or the file of a unix socket. */
  public String where() {
    return Listener.text(local());
  }

  private SocketAddress local() {
    if (listener == null) {
      throw new IllegalStateException("the server was not started");
    }
    return listener.localAddress();
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
}
