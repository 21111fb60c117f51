package dev.ingot.transport.client;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a gRPC client connects to.
 *
 * @param host a name or an address, IPv6 without brackets; {@code localhost} for a unix socket
 * @param port 1 to 65535; 0 for a unix socket
 * @param tls what the scheme says: {@code https} TLS, {@code http} none; empty without a scheme
 * @param socket the file of the unix socket, if it is one
 */
public record GrpcTarget(String host, int port, Optional<Boolean> tls, Optional<Path> socket) {

  /**
   * Reads {@code host:port}, {@code dns:///host:port}, {@code http://host:port}, {@code
   * https://host:port} or {@code unix:///path}.
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
      case "unix" -> unixSocket(endpoint, rest);
      default ->
          throw new IllegalArgumentException(
              "endpoint \"" + endpoint + "\": unknown scheme \"" + scheme + "\"");
    };
  }

  /** {@code host:port}, IPv6 in brackets; {@code localhost} for a unix socket, as grpc-go says. */
  public String authority() {
    return socket.isPresent() ? host : join(host, port);
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

  private static GrpcTarget unixSocket(String endpoint, String path) {
    if (path.isEmpty()) {
      throw new IllegalArgumentException("unix socket path cannot be empty");
    }
    if (!path.startsWith("/")) {
      String authority = path.split("/", 2)[0];
      throw new IllegalArgumentException(
          "endpoint \"" + endpoint + "\": invalid (non-empty) authority: " + authority);
    }
    try {
      return new GrpcTarget("localhost", 0, Optional.empty(), Optional.of(Path.of(path)));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("endpoint \"" + endpoint + "\": " + e.getReason(), e);
    }
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
        host.isEmpty() ? "localhost" : host,
        port(text.substring(colon + 1)),
        tls,
        Optional.empty());
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
