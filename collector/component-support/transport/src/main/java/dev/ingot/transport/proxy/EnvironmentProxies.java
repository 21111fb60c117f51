package dev.ingot.transport.proxy;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The proxies of the environment: {@code HTTP_PROXY} for servers of http, {@code HTTPS_PROXY} for
 * those of https and for gRPC, {@code NO_PROXY} for servers that need none. Thread-safe.
 *
 * <p>Source: the documentation of Go's package {@code golang.org/x/net/http/httpproxy}, which the
 * Collector's clients follow. Names may be in lower case; those in upper case win. A proxy may be
 * {@code host:port}. {@code localhost} and addresses of the own machine never need a proxy.
 */
public final class EnvironmentProxies {
  private final String http;
  private final String https;
  private final NoProxy without;
  private final boolean cgi;

  private EnvironmentProxies(String http, String https, NoProxy without, boolean cgi) {
    this.http = http;
    this.https = https;
    this.without = without;
    this.cgi = cgi;
  }

  /** The proxies that variables name. */
  public static EnvironmentProxies of(Map<String, String> variables) {
    return new EnvironmentProxies(
        value(variables, "HTTP_PROXY"),
        value(variables, "HTTPS_PROXY"),
        NoProxy.parse(value(variables, "NO_PROXY")),
        !variables.getOrDefault("REQUEST_METHOD", "").isEmpty());
  }

  private static String value(Map<String, String> variables, String name) {
    String upper = variables.getOrDefault(name, "");
    return upper.isEmpty() ? variables.getOrDefault(name.toLowerCase(Locale.ROOT), "") : upper;
  }

  /** Whether no variable names a proxy. */
  public boolean isEmpty() {
    return http.isEmpty() && https.isEmpty();
  }

  /**
   * The way to a server.
   *
   * @param tls whether it is one of https or of gRPC
   * @param host a name or an address, IPv6 without brackets
   */
  public Route route(boolean tls, String host, int port) {
    String name = tls ? "HTTPS_PROXY" : "HTTP_PROXY";
    String url = tls ? https : http;
    if (url.isEmpty()) {
      return Route.DIRECT;
    }
    if (!tls && cgi) {
      return new Route.Blocked("refusing to use HTTP_PROXY value in CGI environment");
    }
    return without.covers(host, port) ? Route.DIRECT : through(name, url);
  }

  private static Route through(String name, String url) {
    Optional<HttpProxy> proxy = HttpProxy.parse(url.contains("://") ? url : "http://" + url);
    if (proxy.isPresent()) {
      return new Route.Through(proxy.get());
    }
    return new Route.Blocked(
        "invalid proxy address in "
            + name
            + ": write http://host:port; https and socks5 are not supported");
  }
}
