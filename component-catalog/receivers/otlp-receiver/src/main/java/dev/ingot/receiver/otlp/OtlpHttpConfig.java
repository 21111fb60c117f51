package dev.ingot.receiver.otlp;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
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
    @Option(
            doc = "The HTTP server.",
            inline = true,
            nestedDefaults = {
              "endpoint=localhost:4318",
              "read_header_timeout=0s",
              "write_timeout=0s",
              "idle_timeout=0s"
            })
        HttpServerConfig server,
    @Option(doc = "The URL path for traces.", defaultValue = "/v1/traces") String tracesUrlPath,
    @Option(doc = "The URL path for metrics.", defaultValue = "/v1/metrics") String metricsUrlPath,
    @Option(doc = "The URL path for logs.", defaultValue = "/v1/logs") String logsUrlPath)
    implements Validated {

  public OtlpHttpConfig {
    tracesUrlPath = UrlPath.lenient(tracesUrlPath);
    metricsUrlPath = UrlPath.lenient(metricsUrlPath);
    logsUrlPath = UrlPath.lenient(logsUrlPath);
  }

  @Override
  public void validate(ConfigSection section) {
    check(section, "traces_url_path", tracesUrlPath);
    check(section, "metrics_url_path", metricsUrlPath);
    check(section, "logs_url_path", logsUrlPath);
  }

  private static void check(ConfigSection section, String option, String path) {
    try {
      UrlPath.of(section.value(option, path).asString());
      section.show(option, path);
    } catch (IllegalArgumentException e) {
      section.error(
          option,
          "'" + option + "' invalid HTTP URL path set for signal: " + e.getMessage(),
          "write a path such as /v1/traces");
    }
  }

  /** The defaults with a server. */
  static OtlpHttpConfig of(HttpServerConfig server) {
    return new OtlpHttpConfig(server, "/v1/traces", "/v1/metrics", "/v1/logs");
  }
}
