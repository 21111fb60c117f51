package dev.ingot.transport.client;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.StartException;
import dev.ingot.telemetry.Segment;
import dev.ingot.transport.compression.Coding;
import dev.ingot.transport.compression.Compression;
import dev.ingot.transport.net.EventLoops;
import dev.ingot.transport.proxy.EnvironmentProxies;
import dev.ingot.transport.proxy.Route;
import dev.ingot.transport.tls.Tls;
import io.netty.channel.EventLoop;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Makes unary gRPC calls over one HTTP/2 connection, which is opened with the first call and opened
 * anew when it is lost. Thread-safe.
 *
 * <p>A call that the server has not looked at, because it went away or refused the stream, is made
 * again on a new connection; every other failure is the caller's. Uncompressed messages are handed
 * to the network without a copy of our own.
 */
public final class GrpcClient implements AutoCloseable {
  private static final long CLOSE_MILLIS = 2_000;

  private final EventLoop loop;
  private final Connections connections;
  private final GrpcHeaders headers;
  private final Coding coding;
  private final Compression compression = new Compression();
  private final boolean waitForReady;
  private final Set<CompletableFuture<GrpcResponse>> pending = ConcurrentHashMap.newKeySet();

  private GrpcClient(GrpcClientConfig config, EventLoop loop, Dialer dialer, GrpcHeaders headers) {
    this.loop = loop;
    this.connections =
        new Connections(
            dialer::dial, System::nanoTime, () -> ThreadLocalRandom.current().nextDouble());
    this.headers = headers;
    this.coding = config.coding().orElse(Coding.IDENTITY);
    this.waitForReady = config.waitForReady();
  }

  /**
   * Makes a client; nothing is connected yet. It connects through the proxy that the environment
   * has for servers of https, as grpc-go does, TLS or not.
   *
   * @param config valid settings
   * @param context who calls: names itself with its build, unless the settings say so
   * @throws StartException when certificates or keys cannot be read
   */
  public static GrpcClient open(GrpcClientConfig config, ComponentContext context)
      throws StartException {
    return open(config, context, EnvironmentProxies.of(System.getenv()));
  }

  static GrpcClient open(
      GrpcClientConfig config, ComponentContext context, EnvironmentProxies proxies)
      throws StartException {
    GrpcTarget target = GrpcTarget.parse(config.endpoint());
    boolean plaintext = config.plaintext(target);
    Optional<SslContext> tls =
        plaintext
            ? Optional.empty()
            : Optional.of(Tls.client(config.tls(), List.of(ApplicationProtocolNames.HTTP_2)));
    String override = config.tls().serverNameOverride();
    ClientPipeline pipeline =
        new ClientPipeline(
            tls, override.isEmpty() ? target.host() : override, target.port(), config.keepalive());
    EventLoop loop = EventLoops.of(context.shared()).group().next();
    Route route = proxies.route(true, target.host(), target.port());
    Dialer dialer = new Dialer(loop, context.workers(), target, new Dialer.Way(route, pipeline));
    String userAgent = UserAgent.of(context.buildInfo());
    return new GrpcClient(config, loop, dialer, headers(config, target, plaintext, userAgent));
  }

  private static GrpcHeaders headers(
      GrpcClientConfig config, GrpcTarget target, boolean plaintext, String userAgent) {
    Map<String, String> extra = new LinkedHashMap<>();
    if (config.auth().isEmpty()) {
      config.headers().forEach((name, value) -> extra.put(name, value.value()));
    }
    boolean compressed = config.coding().filter(coding -> coding != Coding.IDENTITY).isPresent();
    return new GrpcHeaders(
        plaintext ? "http" : "https",
        config.authority().isEmpty() ? target.authority() : config.authority(),
        config.userAgent().isEmpty() ? userAgent : config.userAgent(),
        compressed ? config.compression() : "",
        extra);
  }

  /**
   * Makes a call and waits for its end. When the thread is interrupted, the call is cancelled and
   * the interrupt flag set.
   *
   * @param path {@code /package.Service/Method}
   * @param message the request, which may be in several parts
   * @param more headers for this call; with {@code auth} in the settings what {@link ClientAuth}
   *     gives, where the settings' own headers are among them
   * @param timeout how long the call may take, connecting included; zero: as long as it needs
   */
  public GrpcResponse call(
      String path, List<Segment> message, Map<String, String> more, Duration timeout) {
    CompletableFuture<GrpcResponse> answer = begin(path, message, more, timeout);
    try {
      return answer.get();
    } catch (InterruptedException e) {
      answer.complete(GrpcFailures.cancelled());
      Thread.currentThread().interrupt();
      return GrpcFailures.cancelled();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a call must end with a response", e);
    }
  }

  /**
   * Begins a call; parameters as for {@link #call}. The future never completes exceptionally by
   * itself; completing it from outside cancels the call.
   */
  public CompletableFuture<GrpcResponse> begin(
      String path, List<Segment> message, Map<String, String> more, Duration timeout) {
    GrpcExchange exchange =
        new GrpcExchange(
            loop, connections, headers.of(path, more, timeout), request(message), waitForReady);
    CompletableFuture<GrpcResponse> result = exchange.result();
    pending.add(result);
    result.whenComplete((response, failure) -> pending.remove(result));
    try {
      loop.execute(() -> exchange.begin(timeout));
    } catch (RejectedExecutionException closed) {
      result.complete(GrpcFailures.closed());
    }
    return result;
  }

  private GrpcRequest request(List<Segment> message) {
    if (coding == Coding.IDENTITY) {
      return GrpcRequest.of(false, message);
    }
    byte[] bytes = compression.encode(coding, Compression.DEFAULT_LEVEL, message);
    return GrpcRequest.of(true, List.of(new Segment(bytes, 0, bytes.length, 0, true)));
  }

  /** Closes the connection; calls in progress end with {@code CANCELLED}. Waits two seconds. */
  @Override
  public void close() {
    pending.forEach(result -> result.complete(GrpcFailures.closed()));
    try {
      loop.submit(connections::close).await(CLOSE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException ended) {
      // The event loops have ended, and the connections with them.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
