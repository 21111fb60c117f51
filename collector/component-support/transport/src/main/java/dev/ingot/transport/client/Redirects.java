package dev.ingot.transport.client;

import java.net.URI;
import java.util.Optional;

/**
 * Which redirects are followed: those that keep the method and the host and do not leave TLS.
 *
 * <p>After 301, 302 and 303 clients turn a POST into a GET without a body (RFC 9110, section 15.4),
 * which would lose telemetry behind a 200; another host must not get the configured headers.
 */
final class Redirects {
  static final int MOST = 5;

  private Redirects() {}

  static Optional<URI> target(URI from, int status, Optional<String> location) {
    if (status != 307 && status != 308) {
      return Optional.empty();
    }
    return location
        .flatMap(text -> resolve(from, text))
        .filter(to -> from.getHost().equalsIgnoreCase(to.getHost()))
        .filter(to -> !isTls(from) || isTls(to));
  }

  private static Optional<URI> resolve(URI from, String location) {
    try {
      return HttpUris.server(from.resolve(location).toString());
    } catch (IllegalArgumentException notAUrl) {
      return Optional.empty();
    }
  }

  private static boolean isTls(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }
}
