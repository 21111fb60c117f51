package dev.ingot.transport.client;

import dev.ingot.transport.proxy.EnvironmentProxies;
import dev.ingot.transport.proxy.HttpProxy;
import dev.ingot.transport.proxy.Route;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The proxies of an HTTP client: the configured one for all servers, else those of the environment,
 * else Java's own.
 *
 * @param configured from {@code proxy_url}
 * @param environment used when none is configured
 */
record HttpRoutes(Optional<HttpProxy> configured, EnvironmentProxies environment) {
  private static final String TUNNEL_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /**
   * Lets passwords go to proxies that lead to servers of https. Java keeps them back unless a
   * property is empty, which it reads once, when its first client is made; a value that the user
   * gave stays.
   */
  static void allowPasswords() {
    if (System.getProperty(TUNNEL_SCHEMES) == null) {
      System.setProperty(TUNNEL_SCHEMES, "");
    }
  }

  /** What Java's client asks; empty: its own default, which knows {@code http.proxyHost}. */
  Optional<ProxySelector> selector() {
    if (configured.isEmpty() && environment.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Selector());
  }

  Route to(URI server) {
    if (configured.isPresent()) {
      return new Route.Through(configured.get());
    }
    if (environment.isEmpty()) {
      return Route.DIRECT;
    }
    boolean tls = "https".equalsIgnoreCase(server.getScheme());
    int port = server.getPort() < 0 ? (tls ? HTTPS : HTTP) : server.getPort();
    String host = server.getHost().replace("[", "").replace("]", "");
    return environment.route(tls, host, port);
  }

  private final class Selector extends ProxySelector {
    @Override
    public List<Proxy> select(URI server) {
      return to(server) instanceof Route.Through through
          ? List.of(new Proxy(Proxy.Type.HTTP, through.proxy().address()))
          : List.of(Proxy.NO_PROXY);
    }

    @Override
    public void connectFailed(URI server, SocketAddress address, IOException failure) {
      // There is no other way to try; the request fails and says so.
    }
  }
}
