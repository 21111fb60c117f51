package dev.ingot.transport.server;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An answer.
 *
 * @param status 200 to 599
 * @param contentType the type of the body
 * @param body the body, never changed afterwards
 * @param headers further headers
 */
public record HttpResponse(
    int status, String contentType, byte[] body, Map<String, String> headers) {
  public HttpResponse {
    headers = Map.copyOf(headers);
  }

  /** An answer without further headers. */
  public static HttpResponse of(int status, String contentType, byte[] body) {
    return new HttpResponse(status, contentType, body, Map.of());
  }

  /** An answer in plain text. */
  public static HttpResponse text(int status, String text) {
    return of(status, "text/plain", text.getBytes(StandardCharsets.UTF_8));
  }
}
