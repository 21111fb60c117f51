package dev.ingot.transport.page;

import dev.ingot.catalog.json.JsonValue;
import dev.ingot.transport.server.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers of pages. */
public final class Responses {
  private Responses() {}

  /** JSON, indented for people. */
  public static HttpResponse json(int status, JsonValue value) {
    return text(status, "application/json", value.print());
  }

  /** A HTML page. */
  public static HttpResponse html(String page) {
    return text(200, "text/html; charset=utf-8", page);
  }

  /** Plain text. */
  public static HttpResponse plain(int status, String text) {
    return text(status, "text/plain; charset=utf-8", text);
  }

  /** A file for the client to keep. */
  public static HttpResponse file(String name, byte[] content) {
    return new HttpResponse(
        200,
        "application/octet-stream",
        content,
        Map.of(
            "content-disposition",
            "attachment; filename=\"" + name + "\"",
            "x-content-type-options",
            "nosniff"));
  }

  private static HttpResponse text(int status, String type, String text) {
    return new HttpResponse(
        status,
        type,
        text.getBytes(StandardCharsets.UTF_8),
        Map.of("x-content-type-options", "nosniff", "cache-control", "no-store"));
  }
}
