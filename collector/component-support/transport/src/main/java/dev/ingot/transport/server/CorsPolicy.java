package dev.ingot.transport.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides on cross-origin requests, as the Collector does with credentials allowed and the methods
 * GET, POST and HEAD.
 *
 * <p>Source: WHATWG Fetch, section 3.3.
 */
final class CorsPolicy {
  private static final Set<String> ALWAYS_ALLOWED =
      Set.of("accept", "accept-language", "content-type", "content-language", "origin");
  private static final Set<String> METHODS = Set.of("GET", "POST", "HEAD");

  private final List<Pattern> origins = new ArrayList<>();
  private final boolean anyOrigin;
  private final Set<String> headers = new HashSet<>();
  private final boolean anyHeader;
  private final String exposed;
  private final int maxAge;

  CorsPolicy(CorsConfig config) {
    config.allowedOrigins().forEach(origin -> origins.add(pattern(origin)));
    anyOrigin = config.allowedOrigins().contains("*");
    config.allowedHeaders().forEach(name -> headers.add(name.toLowerCase(Locale.ROOT)));
    if (headers.isEmpty()) {
      headers.add("x-requested-with");
    }
    anyHeader = headers.contains("*");
    exposed = String.join(", ", config.exposedHeaders());
    maxAge = config.maxAge();
  }

  private static Pattern pattern(String origin) {
    String[] parts = origin.toLowerCase(Locale.ROOT).split("\\*", -1);
    List<String> quoted = new ArrayList<>();
    Arrays.stream(parts).forEach(part -> quoted.add(Pattern.quote(part)));
    return Pattern.compile(String.join(".*", quoted));
  }

  static boolean isPreflight(HttpHead head) {
    return head.method().equals("OPTIONS")
        && !head.headers().first("access-control-request-method").isEmpty();
  }

  /** The answer to a preflight request: without headers of its own when it is denied. */
  HttpResponse preflight(HttpHead head) {
    Map<String, String> allowed = new LinkedHashMap<>();
    allowed.put("vary", "Origin, Access-Control-Request-Method, Access-Control-Request-Headers");
    String requested = head.headers().first("access-control-request-headers");
    String method = head.headers().first("access-control-request-method");
    String origin = allowedOrigin(head);
    if (origin != null && METHODS.contains(method) && areAllowed(requested)) {
      allowed.put("access-control-allow-origin", origin);
      allowed.put("access-control-allow-methods", method);
      if (!requested.isEmpty()) {
        allowed.put("access-control-allow-headers", requested);
      }
      allowed.put("access-control-allow-credentials", "true");
      if (maxAge > 0) {
        allowed.put("access-control-max-age", Integer.toString(maxAge));
      }
    }
    return new HttpResponse(204, "", new byte[0], allowed);
  }

  /** The headers that let a page read an answer. */
  Map<String, String> headers(HttpHead head) {
    Map<String, String> allowed = new LinkedHashMap<>();
    allowed.put("vary", "Origin");
    String origin = allowedOrigin(head);
    if (origin != null) {
      allowed.put("access-control-allow-origin", origin);
      if (!exposed.isEmpty()) {
        allowed.put("access-control-expose-headers", exposed);
      }
      allowed.put("access-control-allow-credentials", "true");
    }
    return allowed;
  }

  private @Nullable String allowedOrigin(HttpHead head) {
    String origin = head.headers().first("origin");
    if (origin.isEmpty()) {
      return null;
    }
    if (anyOrigin) {
      return "*";
    }
    String lower = origin.toLowerCase(Locale.ROOT);
    return origins.stream().anyMatch(allowed -> allowed.matcher(lower).matches()) ? origin : null;
  }

  private boolean areAllowed(String requested) {
    if (anyHeader) {
      return true;
    }
    return Arrays.stream(requested.toLowerCase(Locale.ROOT).split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .allMatch(name -> ALWAYS_ALLOWED.contains(name) || headers.contains(name));
  }
}
