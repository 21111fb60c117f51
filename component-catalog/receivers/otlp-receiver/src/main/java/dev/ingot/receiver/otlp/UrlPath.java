package dev.ingot.receiver.otlp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the path of a configured URL: that of {@code http://host/a%20b?c#d} is {@code /a b}. A
 * slash is put before one that has none.
 *
 * <p>Source: the Collector's {@code otlpreceiver}, {@code SanitizedURLPath}, and Go's {@code
 * url.Parse}.
 */
final class UrlPath {
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:");

  private UrlPath() {}

  /**
   * The path.
   *
   * @throws IllegalArgumentException in Go's words when the text is no URL
   */
  static String of(String text) {
    if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      throw refusal(text, "net/url: invalid control character in URL");
    }
    String path = withoutHost(text, before(before(text, '#'), '?'));
    String decoded = decoded(text, path);
    return decoded.startsWith("/") ? decoded : "/" + decoded;
  }

  /** The path, or the text itself when it is no URL, which is reported elsewhere. */
  static String lenient(String text) {
    try {
      return of(text);
    } catch (IllegalArgumentException reported) {
      return text;
    }
  }

  private static String withoutHost(String text, String url) {
    Matcher scheme = SCHEME.matcher(url);
    boolean hasScheme = scheme.lookingAt();
    String rest = hasScheme ? url.substring(scheme.end()) : url;
    if (rest.startsWith("//")) {
      int path = rest.indexOf('/', 2);
      return path < 0 ? "" : rest.substring(path);
    }
    if (hasScheme) {
      return rest.startsWith("/") ? rest : "";
    }
    if (rest.startsWith(":")) {
      throw refusal(text, "missing protocol scheme");
    }
    if (before(rest, '/').indexOf(':') >= 0) {
      throw refusal(text, "first path segment in URL cannot contain colon");
    }
    return rest;
  }

  private static String decoded(String text, String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%') {
        decoded.write(escaped(text, bytes, i));
        i += 2;
      } else {
        decoded.write(bytes[i]);
      }
    }
    return decoded.toString(StandardCharsets.UTF_8);
  }

  private static int escaped(String text, byte[] bytes, int at) {
    int high = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
    int low = at + 2 < bytes.length ? Character.digit(bytes[at + 2], 16) : -1;
    if (high < 0 || low < 0) {
      int end = Math.min(bytes.length, at + 3);
      String escape = new String(bytes, at, end - at, StandardCharsets.UTF_8);
      throw refusal(text, "invalid URL escape \"" + escape + "\"");
    }
    return high << 4 | low;
  }

  private static String before(String text, char end) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }

  private static IllegalArgumentException refusal(String text, String reason) {
    return new IllegalArgumentException("parse \"" + text + "\": " + reason);
  }
}
