package dev.ingot.transport.server;

import dev.ingot.component.Logger;
import dev.ingot.transport.compression.Coding;
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
  private final Optional<CorsPolicy> cors;
  private final Map<String, Coding> codings = new HashMap<>();

  HttpService(HttpServerConfig config, HttpHandler handler, ServerRuntime runtime) {
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
    } catch (RuntimeException e) {
      runtime.logger().error("Request failed", "path", request.head().path(), "error", e);
      reply.accept(handler.refuse(request.head(), 500, "internal error"));
    }
  }

  HttpHandler handler() {
    return handler;
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

  /** The answer that needs neither body nor handler, if there is one. */
  Optional<HttpResponse> screen(HttpHead head) {
    if (cors.isPresent() && CorsPolicy.isPreflight(head)) {
      return cors.map(policy -> policy.preflight(head));
    }
    return handler.screen(head);
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
