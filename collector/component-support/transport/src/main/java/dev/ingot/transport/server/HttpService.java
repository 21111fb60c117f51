package dev.ingot.transport.server;

import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.transport.compression.Coding;
import dev.ingot.transport.middleware.Middlewares;
import dev.ingot.transport.rpc.HttpCodes;
import dev.ingot.transport.rpc.RpcStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What all requests of a HTTP server have in common. */
final class HttpService {
  private static final List<String> ALL_CODINGS =
      List.of("", "gzip", "zstd", "zlib", "snappy", "deflate", "lz4", "x-snappy-framed");

  private final HttpServerConfig config;
  private final HttpHandler handler;
  private final ServerRuntime runtime;
  private final ServerAuth auth;
  private final Optional<CorsPolicy> cors;
  private final Map<String, Coding> codings = new HashMap<>();

  HttpService(HttpServerConfig config, HttpHandler handler, ServerRuntime runtime)
      throws StartException {
    Middlewares.find(config.middlewares(), runtime.host(), Middlewares.Side.HTTP_SERVER);
    this.auth = ServerAuth.of(config.auth(), runtime);
    this.config = config;
    this.handler = handler;
    this.runtime = runtime;
    this.cors =
        config.cors().filter(section -> !section.allowedOrigins().isEmpty()).map(CorsPolicy::new);
    List<String> names = config.compressionAlgorithms();
    (names.isEmpty() ? ALL_CODINGS : names)
        .forEach(name -> Coding.ofHttp(name).ifPresent(coding -> codings.put(name, coding)));
  }

  ByteBudget budget() {
    return runtime.budget();
  }

  /** Has the handler answer; that it throws is a bug, which the sender sees as status 500. */
  void handle(HttpRequest request, Consumer<HttpResponse> reply) {
    try {
      handler.handle(request, reply);
    } catch (RuntimeException | Error e) {
      runtime.logger().error("Request failed", "path", request.head().path(), "error", e);
      RpcStatus status = RpcStatus.ofBug(e);
      int code = HttpCodes.ofGrpc(status.code());
      reply.accept(handler.refuse(request.head(), code, status.message()));
    }
  }

  HttpHandler handler() {
    return handler;
  }

  ServerAuth auth() {
    return auth;
  }

  Logger logger() {
    return runtime.logger();
  }

  int maxBodyBytes() {
    return config.maxRequestBodySize();
  }

  boolean includesMetadata() {
    return config.includeMetadata();
  }

  boolean keepsAlive() {
    return config.keepAlivesEnabled();
  }

  Duration readTimeout() {
    return config.readTimeout();
  }

  Duration headerTimeout() {
    return config.readHeaderTimeout();
  }

  Duration idleTimeout() {
    return config.idleTimeout();
  }

  Duration writeTimeout() {
    return config.writeTimeout();
  }

  /** The coding of a {@code Content-Encoding}; empty when it is not accepted. */
  Optional<Coding> coding(String name) {
    return Optional.ofNullable(codings.get(name));
  }

  /** The answer to what browsers ask before they send, whoever asks; if it is such a question. */
  Optional<HttpResponse> preflight(HttpHead head) {
    return cors.filter(policy -> CorsPolicy.isPreflight(head))
        .map(policy -> policy.preflight(head));
  }

  /** The answer to a request whose sender may not send. */
  HttpResponse refuse(HttpHead head, Sender sender) {
    if (!(sender instanceof Sender.Refused refused)) {
      return handler.refuse(head, 503, "too many requests wait for authentication");
    }
    HttpResponse answer = handler.refuse(head, 401, refused.reason());
    Map<String, String> headers = new HashMap<>(answer.headers());
    headers.putAll(auth.challenge());
    return new HttpResponse(answer.status(), answer.contentType(), answer.body(), headers);
  }

  /** The headers that every answer carries beside its own. */
  Map<String, String> headers(HttpHead head) {
    if (cors.isEmpty() && config.responseHeaders().isEmpty()) {
      return Map.of();
    }
    Map<String, String> headers = new HashMap<>();
    config
        .responseHeaders()
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value.value()));
    if (!CorsPolicy.isPreflight(head)) {
      cors.ifPresent(policy -> headers.putAll(policy.headers(head)));
    }
    return headers;
  }
}
