package dev.ingot.receiver.otlp;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.transport.server.HttpServerConfig;

/**
 * OTLP/HTTP.
 *
 * @param server the HTTP server
 * @param tracesUrlPath where traces are sent to
 * @param metricsUrlPath where metrics are sent to
 * @param logsUrlPath where logs are sent to
 */
@Config
public record OtlpHttpConfig(
    @Option(doc = "The HTTP server.", inline = true, nestedDefaults = "endpoint=localhost:4318")
        HttpServerConfig server,
    @Option(doc = "The URL path for traces.", defaultValue = "/v1/traces") String tracesUrlPath,
    @Option(doc = "The URL path for metrics.", defaultValue = "/v1/metrics") String metricsUrlPath,
    @Option(doc = "The URL path for logs.", defaultValue = "/v1/logs") String logsUrlPath) {

  public OtlpHttpConfig {
    tracesUrlPath = absolute(tracesUrlPath);
    metricsUrlPath = absolute(metricsUrlPath);
    logsUrlPath = absolute(logsUrlPath);
  }

  /** The defaults with a server. */
  static OtlpHttpConfig of(HttpServerConfig server) {
    return new OtlpHttpConfig(server, "/v1/traces", "/v1/metrics", "/v1/logs");
  }

  private static String absolute(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }
}
