package dev.ingot.transport.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a request: {@code pipeline=traces%2F2&verbose}. Of a name given twice the first
 * counts, and a parameter that cannot be decoded is not there, as in Go's {@code net/url}.
 *
 * @param values by name; empty text for a name without value
 */
public record Query(Map<String, String> values) {
  public Query {
    values = Map.copyOf(values);
  }

  /** Reads what stands behind the question mark. */
  public static Query parse(String text) {
    Map<String, String> values = new HashMap<>();
    for (String part : text.split("&")) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      String value = equals < 0 ? "" : part.substring(equals + 1);
      if (!part.isEmpty()) {
        decoded(name).ifPresent(key -> decoded(value).ifPresent(it -> values.putIfAbsent(key, it)));
      }
    }
    return new Query(Collections.unmodifiableMap(values));
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** The value of a parameter. */
  public Optional<String> first(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Whether a parameter is there and is not {@code false} or {@code 0}. */
  public boolean isOn(String name) {
    return first(name).filter(value -> !value.equals("false") && !value.equals("0")).isPresent();
  }
}
