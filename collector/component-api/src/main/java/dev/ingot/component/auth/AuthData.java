package dev.ingot.component.auth;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of an authenticated sender, for {@code from_context: auth.NAME}.
 *
 * @param attributes values by name, such as {@code username} or {@code subject}; sorted by name and
 *     immutable
 */
public record AuthData(Map<String, List<String>> attributes) {

  /** The sender may send, and nothing more is known of it. */
  public static final AuthData NONE = new AuthData(Map.of());

  public AuthData {
    Map<String, List<String>> sorted = new TreeMap<>();
    attributes.forEach((name, values) -> sorted.put(name, List.copyOf(values)));
    attributes = Collections.unmodifiableMap(sorted);
  }

  /** The attributes may hold the credentials themselves, so only their names are shown. */
  @Override
  public String toString() {
    return "AuthData" + attributes.keySet();
  }
}
