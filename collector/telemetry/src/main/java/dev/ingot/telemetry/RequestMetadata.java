package dev.ingot.telemetry;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came with a request beside the telemetry.
 *
 * @param clientAddress address and port of the peer, or empty
 * @param headers the request's headers by name in lower case, when the receiver includes them;
 *     sorted by name
 */
public record RequestMetadata(String clientAddress, Map<String, List<String>> headers) {

  /** Nothing is known of the request. */
  public static final RequestMetadata NONE = new RequestMetadata("", Map.of());

  public RequestMetadata {
    Map<String, List<String>> sorted = new TreeMap<>();
    headers.forEach(
        (name, values) -> sorted.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    headers = Collections.unmodifiableMap(sorted);
  }

  /** The values of a header, whatever the case of its name; empty when there is none. */
  public List<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }
}
