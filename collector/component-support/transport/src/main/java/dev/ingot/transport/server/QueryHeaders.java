package dev.ingot.transport.server;

import dev.ingot.component.auth.RequestHeaders;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Headers, and query parameters in their place. */
record QueryHeaders(Headers headers, Map<String, String> parameters) implements RequestHeaders {

  /**
   * Reads the parameters that count; of a parameter given twice the first.
   *
   * @param names which parameters count
   */
  static RequestHeaders of(HttpHead head, List<String> names) {
    Map<String, String> found = new HashMap<>();
    for (String pair : head.query().split("&")) {
      int equal = pair.indexOf('=');
      String name = decoded(equal < 0 ? pair : pair.substring(0, equal));
      if (names.contains(name)) {
        String value = equal < 0 ? "" : decoded(pair.substring(equal + 1));
        found.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
      }
    }
    return new QueryHeaders(head.headers(), found);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }

  @Override
  public String first(String name) {
    String parameter = parameters.get(name);
    return parameter == null ? headers.first(name) : parameter;
  }
}
