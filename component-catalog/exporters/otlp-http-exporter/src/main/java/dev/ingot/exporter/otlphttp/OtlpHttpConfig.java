package dev.ingot.exporter.otlphttp;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Stability;
import dev.ingot.catalog.Supports;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import dev.ingot.exporting.ExportSettings;
import dev.ingot.exporting.QueueConfig;
import dev.ingot.exporting.RetryConfig;
import dev.ingot.transport.client.HttpClientConfig;
import dev.ingot.transport.client.HttpUris;
import java.time.Duration;

/**
 * Settings of the exporter.
 *
 * @param endpoint the base of the URLs, or empty when each signal has its own
 * @param tracesEndpoint where traces go instead, or empty
 * @param metricsEndpoint where metrics go instead, or empty
 * @param logsEndpoint where logs go instead, or empty
 * @param profilesEndpoint where profiles go instead, or empty
 * @param encoding how telemetry is written
 * @param client how to connect
 * @param timeout how long one attempt may take; zero: as long as it needs
 * @param sendingQueue the queue before the network
 * @param retryOnFailure when and how often to try again
 */
@Component(
    kind = ComponentKind.EXPORTER,
    type = "otlp_http",
    factory = OtlpHttpExporterFactory.class,
    doc = "Sends traces, metrics, logs and profiles as OTLP over HTTP.",
    supports = {
      @Supports(signal = "traces", stability = Stability.STABLE),
      @Supports(signal = "metrics", stability = Stability.STABLE),
      @Supports(signal = "logs", stability = Stability.STABLE),
      @Supports(signal = "profiles", stability = Stability.ALPHA)
    },
    deprecatedTypes = "otlphttp",
    goModules = "go.opentelemetry.io/collector/exporter/otlphttpexporter")
public record OtlpHttpConfig(
    @Option(
            doc =
                "The URL to send to; /v1/traces, /v1/metrics, /v1/logs and /v1development/profiles"
                    + " are added to it, as in http://otel:4318.",
            ifWritten = true)
        String endpoint,
    @Option(doc = "The whole URL for traces, instead of the one made of endpoint.")
        String tracesEndpoint,
    @Option(doc = "The whole URL for metrics, instead of the one made of endpoint.")
        String metricsEndpoint,
    @Option(doc = "The whole URL for logs, instead of the one made of endpoint.")
        String logsEndpoint,
    @Option(doc = "The whole URL for profiles, instead of the one made of endpoint.")
        String profilesEndpoint,
    @Option(doc = "How telemetry is written: proto or json.", defaultValue = "proto")
        Encoding encoding,
    @Option(doc = "The connection.", inline = true) HttpClientConfig client,
    @Option(
            doc = "How long one attempt may take, connecting included. 0 means no limit.",
            defaultValue = "30s")
        Duration timeout,
    @Option(doc = "The queue in which telemetry waits for being sent.") QueueConfig sendingQueue,
    @Option(doc = "When and how often telemetry is sent again after a failure.")
        RetryConfig retryOnFailure)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    if ((endpoint + tracesEndpoint + metricsEndpoint + logsEndpoint + profilesEndpoint).isEmpty()) {
      section.error(
          "endpoint",
          "at least one endpoint must be specified",
          "write endpoint: http://host:4318, or traces_endpoint, metrics_endpoint, logs_endpoint,"
              + " profiles_endpoint");
    }
    checkUrl(section, "endpoint", endpoint);
    checkUrl(section, "traces_endpoint", tracesEndpoint);
    checkUrl(section, "metrics_endpoint", metricsEndpoint);
    checkUrl(section, "logs_endpoint", logsEndpoint);
    checkUrl(section, "profiles_endpoint", profilesEndpoint);
    if (!sendingQueue.enabled()) {
      section.showNothing("sending_queue");
    }
    if (timeout.isZero()) {
      section.hide("timeout");
    }
    if (timeout.isNegative()) {
      section.startError(
          "timeout", "'timeout' must be non-negative", "write a duration such as 30s");
    }
  }

  ExportSettings exportSettings() {
    return new ExportSettings(timeout, sendingQueue, retryOnFailure);
  }

  private static void checkUrl(ConfigSection section, String option, String url) {
    if (url.isEmpty() || HttpUris.server(url).isPresent()) {
      return;
    }
    String message = option + " must be a valid URL, got \"" + url + "\"";
    String fix = "write http://host:port or https://host:port";
    if (HttpUris.isUrl(url)) {
      section.startError(option, message, fix);
    } else {
      section.buildError(option, message, fix);
    }
  }
}
