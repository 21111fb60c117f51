package dev.ingot.transport.server;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import java.util.List;

/**
 * Which web pages may send.
 *
 * <p>Source: the Collector's {@code config/confighttp}.
 */
@Config
public record CorsConfig(
    @Option(
            doc =
                "Origins of the pages that may send, such as https://*.example.com; one star stands"
                    + " for any characters. Without any the section has no effect.",
            ifWritten = true)
        List<String> allowedOrigins,
    @Option(
            doc =
                "Request headers allowed beside Accept, Accept-Language, Content-Type and"
                    + " Content-Language. Without any X-Requested-With is allowed. A star allows"
                    + " all.",
            ifWritten = true)
        List<String> allowedHeaders,
    @Option(doc = "Response headers that pages may read.", ifWritten = true)
        List<String> exposedHeaders,
    @Option(
            doc = "How long browsers may remember the answer to a preflight request. 0: no word.",
            unit = "seconds",
            min = 0,
            ifWritten = true)
        int maxAge) {
  public CorsConfig {
    allowedOrigins = List.copyOf(allowedOrigins);
    allowedHeaders = List.copyOf(allowedHeaders);
    exposedHeaders = List.copyOf(exposedHeaders);
  }
}
