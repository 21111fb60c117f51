package dev.ingot.transport.server;

import dev.ingot.component.StartException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Host and port to listen on, as Go writes them: {@code localhost:4317}, {@code :4317}, {@code
 * [::1]:4317}.
 *
 * @param network which addresses of the host count; not {@link Network#UNIX}
 * @param host the host without brackets; empty for all addresses
 * @param port 0 to 65535
 */
record Endpoint(Network network, String host, int port) {
  private static final byte[] ALL_IPV4 = new byte[4];
  private static final byte[] ALL_IPV6 = new byte[16];

  /** Reads an endpoint; messages are those of Go's package {@code net}. */
  static Endpoint parse(Network network, String text) throws StartException {
    int colon = text.lastIndexOf(':');
    if (colon < 0 || text.endsWith("]")) {
      throw invalid(network, text, "missing port in address");
    }
    String host = text.substring(0, colon);
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    } else if (host.contains(":")) {
      throw invalid(network, text, "too many colons in address");
    }
    return new Endpoint(network, host, port(network, text.substring(colon + 1)));
  }

  private static int port(Network network, String text) throws StartException {
    try {
      int port = text.isEmpty() ? 0 : Integer.parseInt(text);
      if (port >= 0 && port <= 65535) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw unknownPort(network, text);
    }
    throw unknownPort(network, text);
  }

  private static StartException unknownPort(Network network, String text) {
    return new StartException("listen " + network + ": invalid port \"" + text + "\"");
  }

  private static StartException invalid(Network network, String text, String reason) {
    return new StartException("listen " + network + ": address " + text + ": " + reason);
  }

  /** The address; the host is looked up. Of several an IPv4 address is taken, as Go does. */
  InetSocketAddress resolve() throws StartException {
    try {
      return host.isEmpty() ? everywhere() : new InetSocketAddress(choose(), port);
    } catch (UnknownHostException e) {
      throw new StartException("listen " + network + ": lookup " + host + ": no such host", e);
    }
  }

  private InetSocketAddress everywhere() throws UnknownHostException {
    return switch (network) {
      case TCP4 -> new InetSocketAddress(InetAddress.getByAddress(ALL_IPV4), port);
      case TCP6 -> new InetSocketAddress(InetAddress.getByAddress(ALL_IPV6), port);
      case TCP, UNIX -> new InetSocketAddress(port);
    };
  }

  private InetAddress choose() throws UnknownHostException, StartException {
    List<InetAddress> all = Arrays.asList(InetAddress.getAllByName(host));
    Optional<InetAddress> chosen =
        switch (network) {
          case TCP4 -> first(all, Inet4Address.class::isInstance);
          case TCP6 -> first(all, Inet6Address.class::isInstance);
          case TCP, UNIX ->
              first(all, Inet4Address.class::isInstance).or(() -> first(all, any -> true));
        };
    return chosen.orElseThrow(() -> invalid(network, host, "no suitable address found"));
  }

  private static Optional<InetAddress> first(
      List<InetAddress> all, Predicate<InetAddress> suitable) {
    return all.stream().filter(suitable).findFirst();
  }
}
