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
 * @param auth what the receiver's authenticator knows of the sender, by name: {@code username};
 *     sorted by name
 */
public record RequestMetadata(
    String clientAddress, Map<String, List<String>> headers, Map<String, List<String>> auth) {

  /** Nothing is known of the request. */
  public static final RequestMetadata NONE = new RequestMetadata("", Map.of());

  public RequestMetadata {
    headers = headers.isEmpty() ? Map.of() : sorted(headers, true);
    auth = auth.isEmpty() ? Map.of() : sorted(auth, false);
  }

  /** A sender that no authenticator has looked at. */
  public RequestMetadata(String clientAddress, Map<String, List<String>> headers) {
    this(clientAddress, headers, Map.of());
  }

  private static Map<String, List<String>> sorted(
      Map<String, List<String>> values, boolean lowerCase) {
    Map<String, List<String>> sorted = new TreeMap<>();
    values.forEach(
        (name, list) ->
            sorted.put(lowerCase ? name.toLowerCase(Locale.ROOT) : name, List.copyOf(list)));
    return Collections.unmodifiableMap(sorted);
  }

  /** The same with what an authenticator knows of the sender. */
  public RequestMetadata withAuth(Map<String, List<String>> attributes) {
    return attributes.isEmpty() && auth.isEmpty()
        ? this
        : new RequestMetadata(clientAddress, headers, attributes);
  }

  /** The values of a header, whatever the case of its name; empty when there is none. */
  public List<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  /** Headers and credentials may be secrets, so only their names are shown. */
  @Override
  public String toString() {
    return "RequestMetadata["
        + clientAddress
        + ", "
        + headers.keySet()
        + ", "
        + auth.keySet()
        + "]";
  }
}
