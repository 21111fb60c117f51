package dev.ingot.chaos.sdk;

import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporter;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.common.export.RetryPolicy;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The SDK's exporters for OTLP, which try three times within five seconds.
 *
 * @param spans for spans
 * @param metrics for metrics
 * @param logs for log records
 */
public record Exporters(SpanExporter spans, MetricExporter metrics, LogRecordExporter logs) {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final RetryPolicy RETRY =
      RetryPolicy.builder()
          .setMaxAttempts(3)
          .setInitialBackoff(Duration.ofMillis(100))
          .setMaxBackoff(Duration.ofMillis(500))
          .build();

  /**
   * OTLP over gRPC to a port of 127.0.0.1.
   *
   * @param trusted certificates as PEM; empty without TLS
   */
  public static Exporters grpc(int port, Optional<byte[]> trusted) {
    String endpoint = endpoint(port, trusted);
    var spans = OtlpGrpcSpanExporter.builder().setEndpoint(endpoint);
    var metrics = OtlpGrpcMetricExporter.builder().setEndpoint(endpoint);
    var logs = OtlpGrpcLogRecordExporter.builder().setEndpoint(endpoint);
    trusted.ifPresent(spans::setTrustedCertificates);
    trusted.ifPresent(metrics::setTrustedCertificates);
    trusted.ifPresent(logs::setTrustedCertificates);
    return new Exporters(
        spans.setTimeout(TIMEOUT).setRetryPolicy(RETRY).build(),
        metrics.setTimeout(TIMEOUT).setRetryPolicy(RETRY).build(),
        logs.setTimeout(TIMEOUT).setRetryPolicy(RETRY).build());
  }

  /**
   * OTLP over HTTP to a port of 127.0.0.1.
   *
   * @param trusted certificates as PEM; empty without TLS
   */
  public static Exporters http(int port, Optional<byte[]> trusted) {
    String endpoint = endpoint(port, trusted) + "/v1/";
    var spans = OtlpHttpSpanExporter.builder().setEndpoint(endpoint + "traces");
    var metrics = OtlpHttpMetricExporter.builder().setEndpoint(endpoint + "metrics");
    var logs = OtlpHttpLogRecordExporter.builder().setEndpoint(endpoint + "logs");
    trusted.ifPresent(spans::setTrustedCertificates);
    trusted.ifPresent(metrics::setTrustedCertificates);
    trusted.ifPresent(logs::setTrustedCertificates);
    return new Exporters(
        spans.setTimeout(TIMEOUT).setRetryPolicy(RETRY).build(),
        metrics.setTimeout(TIMEOUT).setRetryPolicy(RETRY).build(),
        logs.setTimeout(TIMEOUT).setRetryPolicy(RETRY).build());
  }

  /** Ends their connections and threads. */
  void close() {
    CompletableResultCode.ofAll(List.of(spans.shutdown(), metrics.shutdown(), logs.shutdown()))
        .join(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
  }

  private static String endpoint(int port, Optional<byte[]> trusted) {
    return (trusted.isPresent() ? "https" : "http") + "://127.0.0.1:" + port;
  }
}
