package dev.ingot.transport.client;

import java.util.Optional;

/**
 * Where a gRPC client connects to.
 *
 * @param host a name or an address, IPv6 without brackets
 * @param port 1 to 65535
 * @param tls what the scheme says: {@code https} TLS, {@code http} none; empty without a scheme
 */
public record GrpcTarget(String host, int port, Optional<Boolean> tls) {

  /**
   * Reads {@code host:port}, {@code dns:///host:port}, {@code http://host:port} or {@code
   * https://host:port}.
   *
   * @throws IllegalArgumentException when the text is none of these, with the Collector's words
   *     where it has some
   */
  public static GrpcTarget parse(String endpoint) {
    int schemeEnd = endpoint.indexOf("://");
    String scheme = schemeEnd < 0 ? "" : endpoint.substring(0, schemeEnd);
    String rest = schemeEnd < 0 ? endpoint : endpoint.substring(schemeEnd + 3);
    return switch (scheme) {
      case "" -> hostAndPort(rest, Optional.empty());
      case "http" -> hostAndPort(withoutSlash(rest), Optional.of(false));
      case "https" -> hostAndPort(withoutSlash(rest), Optional.of(true));
      case "dns", "passthrough" -> hostAndPort(withoutAuthority(endpoint, rest), Optional.empty());
      case "unix" ->
          throw new IllegalArgumentException(
              "endpoint \"" + endpoint + "\": unix sockets are not supported");
      default ->
          throw new IllegalArgumentException(
              "endpoint \"" + endpoint + "\": unknown scheme \"" + scheme + "\"");
    };
  }

  /** {@code host:port}, IPv6 in brackets. */
  public String authority() {
    return join(host, port);
  }

  static String join(String host, int port) {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }

  private static String withoutSlash(String rest) {
    return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
  }

  private static String withoutAuthority(String endpoint, String rest) {
    if (!rest.startsWith("/")) {
      throw new IllegalArgumentException(
          "endpoint \"" + endpoint + "\": a DNS server cannot be chosen, write dns:///host:port");
    }
    return rest.substring(1);
  }

  private static GrpcTarget hostAndPort(String text, Optional<Boolean> tls) {
    int colon = text.lastIndexOf(':');
    boolean bracketed = text.startsWith("[");
    if (colon < 0 || (bracketed && text.charAt(colon - 1) != ']')) {
      throw new IllegalArgumentException("address " + text + ": missing port in address");
    }
    String host = bracketed ? text.substring(1, colon - 1) : text.substring(0, colon);
    if (!bracketed && host.indexOf(':') >= 0) {
      throw new IllegalArgumentException("address " + text + ": too many colons in address");
    }
    return new GrpcTarget(
        host.isEmpty() ? "localhost" : host, port(text.substring(colon + 1)), tls);
  }

  private static int port(String text) {
    if (text.matches("[0-9]{1,5}")) {
      int port = Integer.parseInt(text);
      if (port > 0 && port <= 65_535) {
        return port;
      }
    }
    throw new IllegalArgumentException("invalid port \"" + text + "\"");
  }
}
