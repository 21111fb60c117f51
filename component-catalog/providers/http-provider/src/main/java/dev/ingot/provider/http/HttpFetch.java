package dev.ingot.provider.http;

import dev.ingot.component.config.provider.RetrieveException;
import dev.ingot.component.config.provider.Retrieved;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/**
 * Fetches configuration with one GET request.
 *
 * <p>Only status 200 is taken. Redirects are followed, but never from HTTPS to HTTP. A name and
 * password in the URI are sent as basic authentication and never shown. Limits: 5 seconds to
 * connect, 30 seconds in all, 16,777,216 bytes, read as UTF-8.
 */
public final class HttpFetch {
  private static final int SIZE_LIMIT = 16 << 20;
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

  private final Duration timeout;
  private final Duration connectTimeout;
  private final Optional<SSLContext> tls;

  /** A fetch with the usual limits and the trust store of the JVM. */
  public HttpFetch() {
    this(Duration.ofSeconds(30), Optional.empty());
  }

  /**
   * A fetch with another limit of time.
   *
   * @param timeout from the request to the last byte of the answer
   * @param tls the certificates to trust; empty: the trust store of the JVM
   */
  public HttpFetch(Duration timeout, Optional<SSLContext> tls) {
    this.timeout = timeout;
    this.connectTimeout = timeout.compareTo(CONNECT_LIMIT) < 0 ? timeout : CONNECT_LIMIT;
    this.tls = tls;
  }

  /**
   * Gets what is at a URI.
   *
   * @throws RetrieveException with the Collector's words
   */
  public Retrieved get(String uri) throws RetrieveException {
    Address address = Address.parse(uri);
    HttpResponse<byte[]> response = send(address);
    if (response.statusCode() != 200) {
      throw new RetrieveException(
          "failed to load resource from uri \""
              + address.shown()
              + "\". status code: "
              + response.statusCode());
    }
    return Retrieved.of(new String(response.body(), StandardCharsets.UTF_8), address.shown());
  }

  private HttpResponse<byte[]> send(Address address) throws RetrieveException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.uri()).timeout(timeout).GET();
    address.authorization().ifPresent(value -> request.header("Authorization", value));
    HttpClient.Builder client =
        HttpClient.newBuilder().followRedirects(Redirect.NORMAL).connectTimeout(connectTimeout);
    tls.ifPresent(client::sslContext);
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.build().sendAsync(request.build(), info -> new LimitedBody(SIZE_LIMIT));
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failed(address, reason(e));
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw failed(address, slow());
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw failed(address, "interrupted");
    }
  }

  private static RetrieveException failed(Address address, String reason) {
    return new RetrieveException(
        "unable to download the file via HTTP GET for uri \"" + address.shown() + "\": " + reason);
  }

  private String slow() {
    return "no complete answer within " + timeout.toMillis() + " ms";
  }

  private String reason(ExecutionException failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
      if (cause instanceof java.net.http.HttpConnectTimeoutException) {
        return "no connection within " + connectTimeout.toMillis() + " ms";
      }
      if (cause instanceof java.net.http.HttpTimeoutException) {
        return slow();
      }
    }
    if (cause instanceof UnresolvedAddressException) {
      return "no such host";
    }
    if (cause instanceof ConnectException
        || cause instanceof java.nio.channels.ClosedChannelException) {
      return "connection refused";
    }
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("the connection failed");
  }
}
