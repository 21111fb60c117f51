package dev.ingot.transport.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;

/** The wording of requests without an answer, close to Go's HTTP client. */
final class HttpFailures {
  private HttpFailures() {}

  static HttpSendException deadlineExceeded(URI uri, Throwable cause) {
    return failure(uri, "context deadline exceeded", cause);
  }

  static HttpSendException blocked(URI uri, String reason) {
    return failure(uri, reason, new IOException(reason));
  }

  static HttpSendException cancelled(URI uri, Throwable cause) {
    return failure(uri, "context canceled", cause);
  }

  static HttpSendException failed(URI uri, Throwable cause) {
    return failure(uri, reason(uri, cause), cause);
  }

  private static String reason(URI uri, Throwable cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof UnresolvedAddressException) {
        return "dial tcp: lookup " + uri.getHost() + ": no such host";
      }
    }
    if (cause instanceof HttpConnectTimeoutException) {
      return "dial tcp " + address(uri) + ": i/o timeout";
    }
    if (cause instanceof ConnectException) {
      return "dial tcp " + address(uri) + ": connect: connection refused";
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  private static String address(URI uri) {
    boolean tls = "https".equalsIgnoreCase(uri.getScheme());
    int port = uri.getPort() < 0 ? (tls ? 443 : 80) : uri.getPort();
    return uri.getHost() + ":" + port;
  }

  private static HttpSendException failure(URI uri, String reason, Throwable cause) {
    return new HttpSendException("Post \"" + uri + "\": " + reason, cause);
  }
}
