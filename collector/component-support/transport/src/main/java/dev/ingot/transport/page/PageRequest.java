package dev.ingot.transport.page;

/**
 * A request for a page.
 *
 * @param method {@code GET}
 * @param path the path, not decoded
 * @param query the parameters
 * @param accept the header {@code Accept}, or empty
 */
public record PageRequest(String method, String path, Query query, String accept) {

  /**
   * Whether the client would rather have JSON than HTML: it says {@code format=json}, or accepts
   * JSON and no HTML.
   */
  public boolean wantsJson() {
    return query
        .first("format")
        .map("json"::equals)
        .orElse(accept.contains("application/json") && !accept.contains("text/html"));
  }
}
