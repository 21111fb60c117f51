package dev.ingot.transport.client;

import dev.ingot.component.StartException;
import dev.ingot.telemetry.Segment;
import dev.ingot.transport.compression.Coding;
import dev.ingot.transport.compression.Compression;
import dev.ingot.transport.proxy.EnvironmentProxies;
import dev.ingot.transport.proxy.HttpProxy;
import dev.ingot.transport.proxy.Route;
import dev.ingot.transport.tls.Tls;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Posts bodies over HTTP with Java's own client: HTTP/1.1 in plaintext, HTTP/2 where a TLS server
 * offers it. Follows redirects that keep the method and the host. Thread-safe.
 */
public final class HttpSender {
  /** Source: the Collector's {@code otlphttpexporter}, {@code maxHTTPResponseReadBytes}. */
  private static final int MAX_ANSWER = 64 << 10;

  private final HttpClient client;
  private final HttpClientConfig config;
  private final Coding coding;
  private final Compression compression = new Compression();
  private final String userAgent;
  private final HttpRoutes routes;

  private HttpSender(
      HttpClient client, HttpClientConfig config, String userAgent, HttpRoutes routes) {
    this.routes = routes;
    this.client = client;
    this.config = config;
    this.coding = config.coding().orElse(Coding.IDENTITY);
    this.userAgent = userAgent;
  }

  /**
   * Makes a client; nothing is connected yet.
   *
   * @param config valid settings
   * @param userAgent who sends, unless a configured header says so
   * @throws StartException when certificates or keys cannot be read, or Java does not let headers
   *     be set
   */
  public static HttpSender open(HttpClientConfig config, String userAgent) throws StartException {
    return open(config, userAgent, EnvironmentProxies.of(System.getenv()));
  }

  static HttpSender open(HttpClientConfig config, String userAgent, EnvironmentProxies proxies)
      throws StartException {
    HttpRoutes.allowPasswords();
    RestrictedHeaders.allow(config.restrictedHeaders());
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .sslContext(Tls.clientContext(config.tls()))
            .sslParameters(Tls.clientParameters(config.tls()));
    HttpRoutes routes = new HttpRoutes(HttpProxy.parse(config.proxyUrl()), proxies);
    routes.selector().ifPresent(builder::proxy);
    config.cookies().ifPresent(on -> builder.cookieHandler(new CookieManager()));
    return new HttpSender(builder.build(), config, userAgent, routes);
  }

  /**
   * Posts a body and waits for the answer. When the thread is interrupted, the request is cancelled
   * and the interrupt flag set.
   *
   * @param timeout how long until the whole answer is there; zero: as long as it needs
   */
  public HttpAnswer post(HttpPost post, Duration timeout) throws HttpSendException {
    HttpRequest.Builder request = request(post);
    long end = System.nanoTime() + timeout.toNanos();
    URI at = post.uri();
    for (int redirects = 0; ; redirects++) {
      Duration left =
          timeout.isZero() ? Duration.ZERO : Duration.ofNanos(Math.max(1, end - System.nanoTime()));
      HttpResponse<byte[]> response = send(at, at(request, at), left);
      Optional<URI> next =
          Redirects.target(at, response.statusCode(), response.headers().firstValue("Location"));
      if (next.isEmpty() || redirects == Redirects.MOST) {
        return answer(response);
      }
      at = next.get();
    }
  }

  private HttpResponse<byte[]> send(URI uri, HttpRequest request, Duration timeout)
      throws HttpSendException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, head -> new LimitedBody(MAX_ANSWER));
    try {
      return ofServer(
          uri,
          timeout.isZero() ? answer.get() : answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw HttpFailures.deadlineExceeded(uri, e);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw HttpFailures.cancelled(uri, e);
    } catch (ExecutionException e) {
      throw HttpFailures.failed(uri, e.getCause() == null ? e : e.getCause());
    }
  }

  /** Java gives what a proxy says instead of making a tunnel as an answer without a body. */
  private static HttpResponse<byte[]> ofServer(URI uri, HttpResponse<byte[]> answer)
      throws HttpSendException {
    if (answer.body() == null) {
      throw HttpFailures.blocked(uri, "the proxy answered with status " + answer.statusCode());
    }
    return answer;
  }

  private HttpRequest.Builder request(HttpPost post) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder()
            .setHeader("Content-Type", post.contentType())
            .setHeader("User-Agent", userAgent);
    if (coding != Coding.IDENTITY) {
      request.setHeader("Content-Encoding", config.compression());
    }
    if (config.auth().isEmpty()) {
      config.headers().forEach((name, value) -> request.setHeader(name, value.value()));
    }
    post.headers().forEach(request::setHeader);
    if (!config.connections().reused()) {
      request.setHeader(RestrictedHeaders.CONNECTION, "close");
    }
    return request.POST(publisher(post.body()));
  }

  private HttpRequest at(HttpRequest.Builder request, URI uri) throws HttpSendException {
    boolean http2 = "https".equalsIgnoreCase(uri.getScheme()) && config.connections().http2();
    HttpRequest.Builder copy = request.copy().uri(uri);
    Route route = routes.to(uri);
    if (route instanceof Route.Blocked blocked) {
      throw HttpFailures.blocked(uri, blocked.reason());
    }
    if (route instanceof Route.Through through) {
      through
          .proxy()
          .authorization()
          .ifPresent(value -> copy.setHeader("Proxy-Authorization", value));
    }
    return copy.version(http2 ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1).build();
  }

  private BodyPublisher publisher(List<Segment> body) {
    if (coding == Coding.IDENTITY) {
      return BodyPublishers.concat(
          body.stream().map(HttpSender::publisher).toArray(BodyPublisher[]::new));
    }
    int level = config.compressionParams().level();
    return BodyPublishers.ofByteArray(
        compression.encode(coding, level == 0 ? Compression.DEFAULT_LEVEL : level, body));
  }

  private static BodyPublisher publisher(Segment part) {
    return BodyPublishers.ofByteArray(part.buffer(), part.offset(), part.length());
  }

  private static HttpAnswer answer(HttpResponse<byte[]> response) {
    String contentType = response.headers().firstValue("Content-Type").orElse("");
    return new HttpAnswer(
        response.statusCode(),
        contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT),
        response.headers().firstValue("Retry-After"),
        response.body());
  }
}
