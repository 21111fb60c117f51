package dev.ingot.transport.client;

import dev.ingot.telemetry.Segment;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What is posted.
 *
 * @param uri where to
 * @param contentType the type of the body
 * @param headers further headers; with {@code auth} in the settings what {@link ClientAuth} gives,
 *     where the settings' own headers are among them
 * @param body the parts of the body, uncompressed
 */
public record HttpPost(
    URI uri, String contentType, Map<String, String> headers, List<Segment> body) {
  public HttpPost {
    body = List.copyOf(body);
  }
}
