package dev.ingot.transport.proxy;

import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proxy that is spoken to in plain HTTP.
 *
 * @param host a name or an address, IPv6 without brackets
 * @param port 1 to 65535
 * @param authorization the value of {@code Proxy-Authorization}, if there is a user; a secret
 */
public record HttpProxy(String host, int port, Optional<String> authorization) {
  /** What stands before {@code @}, the host, the port. Source: RFC 3986, appendix B. */
  private static final Pattern URL =
      Pattern.compile(
          "http://(?:([^/?#]*)@)?(\\[[0-9a-fA-F:.]+]|[^\\[\\]/?#:@\\s]+)(?::([0-9]{0,5}))?(?:[/?#].*)?",
          Pattern.CASE_INSENSITIVE);

  private static final int DEFAULT_PORT = 80;
  private static final int LARGEST_PORT = 65_535;

  /** Reads {@code http://user:password@host:port}; empty when the text is something else. */
  public static Optional<HttpProxy> parse(String url) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String digits = parts.group(3);
    int port = digits == null || digits.isEmpty() ? DEFAULT_PORT : Integer.parseInt(digits);
    if (port < 1 || port > LARGEST_PORT) {
      return Optional.empty();
    }
    String host = parts.group(2).replace("[", "").replace("]", "");
    try {
      return Optional.of(
          new HttpProxy(host, port, Optional.ofNullable(parts.group(1)).map(HttpProxy::basic)));
    } catch (IllegalArgumentException badEscape) {
      return Optional.empty();
    }
  }

  /** Source: RFC 7617; what stands in a URL is escaped. */
  private static String basic(String userInfo) {
    int colon = userInfo.indexOf(':');
    String user = unescape(colon < 0 ? userInfo : userInfo.substring(0, colon));
    String password = colon < 0 ? "" : unescape(userInfo.substring(colon + 1));
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  private static String unescape(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** The address; the host was not looked up. */
  public InetSocketAddress address() {
    return InetSocketAddress.createUnresolved(host, port);
  }

  /** Host and port, without user and password. */
  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
