package dev.ingot.extension.healthcheck;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address to listen on.
 *
 * @param host the host without brackets; empty: all addresses
 * @param port the port; 0: any that is free
 */
record Endpoint(String host, int port) {
  private static final Pattern PATTERN =
      Pattern.compile("(?:\\[(?<ip6>[0-9a-fA-F:.%]+)]|(?<host>[^:\\[\\]/\\s]*)):(?<port>\\d{1,5})");

  static Optional<Endpoint> parse(String text) {
    Matcher matcher = PATTERN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int port = Integer.parseInt(matcher.group("port"));
    String ip6 = matcher.group("ip6");
    String host = ip6 == null ? matcher.group("host") : ip6;
    return port > 65_535 || host == null ? Optional.empty() : Optional.of(new Endpoint(host, port));
  }

  InetSocketAddress address() {
    return host.isEmpty() ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
  }
}
