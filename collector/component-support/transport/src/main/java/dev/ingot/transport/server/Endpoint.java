package dev.ingot.transport.server;

import dev.ingot.component.StartException;
import java.net.InetSocketAddress;

/**
 * Host and port to listen on, as Go writes them: {@code localhost:4317}, {@code :4317}, {@code
 * [::1]:4317}.
 *
 * @param host the host without brackets; empty for all addresses
 * @param port 0 to 65535
 */
record Endpoint(String host, int port) {

  /** Reads an endpoint; messages are those of Go's package {@code net}. */
  static Endpoint parse(String text) throws StartException {
    int colon = text.lastIndexOf(':');
    if (colon < 0 || text.endsWith("]")) {
      throw invalid(text, "missing port in address");
    }
    String host = text.substring(0, colon);
    if (host.startsWith("[") && host.endsWith("]")) {
      host = host.substring(1, host.length() - 1);
    } else if (host.contains(":")) {
      throw invalid(text, "too many colons in address");
    }
    return new Endpoint(host, port(text.substring(colon + 1)));
  }

  private static int port(String text) throws StartException {
    try {
      int port = text.isEmpty() ? 0 : Integer.parseInt(text);
      if (port >= 0 && port <= 65535) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw unknownPort(text);
    }
    throw unknownPort(text);
  }

  private static StartException unknownPort(String text) {
    return new StartException("listen tcp: invalid port \"" + text + "\"");
  }

  private static StartException invalid(String text, String reason) {
    return new StartException("listen tcp: address " + text + ": " + reason);
  }

  /** The address; the host is looked up. */
  InetSocketAddress resolve() throws StartException {
    InetSocketAddress address =
        host.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new StartException("listen tcp: lookup " + host + ": no such host");
    }
    return address;
  }
}
