package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Logger;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.exporter.otlp.http.metrics.OtlpHttpMetricExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.logs.OtlpGrpcLogRecordExporter;
import io.opentelemetry.exporter.otlp.metrics.OtlpGrpcMetricExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.BatchLogRecordProcessor;
import io.opentelemetry.sdk.logs.export.LogRecordExporter;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.export.MetricExporter;
import io.opentelemetry.sdk.metrics.export.PeriodicMetricReader;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The OpenTelemetry Java SDK sends; what the file exporter wrote is compared field by field. */
class JavaSdkIT {
  private static final int ITEMS = 10_000;
  private static final Resource RESOURCE =
      Resource.create(
          Attributes.of(
              AttributeKey.stringKey("service.name"),
              "acceptance",
              AttributeKey.stringArrayKey("zones"),
              java.util.List.of("a", "b")));

  private final Sent sent = new Sent();
  @TempDir Path folder;

  @Test
  void everythingSentOverGrpcArrivesUnchanged() throws Exception {
    int port = CollectorProcess.freePort();
    String endpoint = "http://127.0.0.1:" + port;
    sendAndCompare(
        "grpc: {endpoint: '127.0.0.1:" + port + "'}",
        OtlpGrpcSpanExporter.builder().setEndpoint(endpoint).build(),
        OtlpGrpcMetricExporter.builder().setEndpoint(endpoint).build(),
        OtlpGrpcLogRecordExporter.builder().setEndpoint(endpoint).setCompression("gzip").build());
  }

  @Test
  void everythingSentOverHttpArrivesUnchanged() throws Exception {
    int port = CollectorProcess.freePort();
    String endpoint = "http://127.0.0.1:" + port + "/v1/";
    sendAndCompare(
        "http: {endpoint: '127.0.0.1:" + port + "'}",
        OtlpHttpSpanExporter.builder().setEndpoint(endpoint + "traces").build(),
        OtlpHttpMetricExporter.builder().setEndpoint(endpoint + "metrics").build(),
        OtlpHttpLogRecordExporter.builder()
            .setEndpoint(endpoint + "logs")
            .setCompression("gzip")
            .build());
  }

  private void sendAndCompare(
      String protocol, SpanExporter spans, MetricExporter metrics, LogRecordExporter logs)
      throws Exception {
    Path output = folder.resolve("telemetry.jsonl");
    Path config = Files.writeString(folder.resolve("config.yaml"), config(protocol, output));
    try (CollectorProcess collector = CollectorProcess.startReady("otelcol-core", config)) {
      sendSpans(spans);
      sendMetrics(metrics);
      sendLogs(logs);
      assertThat(sent.failures()).isEmpty();
      assertThat(collector.terminate()).as(collector.errors()).isZero();
    }
    OtlpJsonLines arrived = OtlpJsonLines.read(output);
    assertThat(sent.spanRecords()).hasSize(ITEMS);
    assertThat(sent.metricRecords()).hasSizeGreaterThanOrEqualTo(ITEMS);
    assertThat(sent.logRecords()).hasSize(ITEMS);
    assertThat(sorted(arrived.spans())).isEqualTo(sorted(sent.spanRecords()));
    assertThat(sorted(arrived.metrics())).isEqualTo(sorted(sent.metricRecords()));
    assertThat(sorted(arrived.logs())).isEqualTo(sorted(sent.logRecords()));
  }

  private static java.util.List<String> sorted(java.util.List<String> records) {
    return records.stream().sorted().toList();
  }

  private static String config(String protocol, Path output) {
    return """
        receivers:
          otlp:
            protocols:
              %s
        processors:
          memory_limiter: {check_interval: 1s, limit_percentage: 90}
          batch: {send_batch_max_size: 8192}
        exporters:
          file: {path: '%s'}
        service:
          pipelines:
            traces: &pipeline
              receivers: [otlp]
              processors: [memory_limiter, batch]
              exporters: [file]
            metrics: *pipeline
            logs: *pipeline
        """
        .formatted(protocol, output);
  }

  private void sendSpans(SpanExporter exporter) {
    try (SdkTracerProvider provider =
        SdkTracerProvider.builder()
            .setResource(RESOURCE)
            .addSpanProcessor(
                BatchSpanProcessor.builder(sent.recording(exporter))
                    .setMaxQueueSize(2 * ITEMS)
                    .build())
            .build()) {
      Tracer tracer =
          provider
              .tracerBuilder("spans")
              .setInstrumentationVersion("1.2")
              .setSchemaUrl("s")
              .build();
      for (int i = 0; i < ITEMS; i += 2) {
        Span parent = span(tracer, i, Context.root());
        Span child = span(tracer, i + 1, Context.root().with(parent));
        child.addLink(parent.getSpanContext(), Attributes.builder().put("link", i).build());
        child.end();
        parent.end();
      }
      assertThat(provider.forceFlush().join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
    }
  }

  private static Span span(Tracer tracer, int number, Context parent) {
    Span span =
        tracer
            .spanBuilder("operation " + number % 7)
            .setParent(parent)
            .setSpanKind(SpanKind.values()[number % SpanKind.values().length])
            .setAttribute("text", "wert-\u00e4\u4e16\ud83d\ude00-" + number)
            .setAttribute("int", (long) number * Integer.MAX_VALUE)
            .setAttribute("double", number / 3.0)
            .setAttribute("bool", number % 2 == 0)
            .setAttribute(AttributeKey.longArrayKey("longs"), java.util.List.of(1L, -1L))
            .startSpan();
    if (number % 10 == 0) {
      span.addEvent("event \"quoted\"\n", Attributes.builder().put("n", number).build());
      span.setStatus(StatusCode.ERROR, "failed \\ badly");
    }
    return span;
  }

  private void sendMetrics(MetricExporter exporter) {
    try (SdkMeterProvider provider =
        SdkMeterProvider.builder()
            .setResource(RESOURCE)
            .registerMetricReader(
                PeriodicMetricReader.builder(sent.recording(exporter))
                    .setInterval(Duration.ofHours(1))
                    .build())
            .build()) {
      record(provider.get("metrics"));
      assertThat(provider.forceFlush().join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
    }
  }

  /** Twenty instruments of 500 series each; closing the provider may send all of them once more. */
  private static void record(Meter meter) {
    for (int instrument = 0; instrument < 10; instrument++) {
      LongCounter counter =
          meter.counterBuilder("counter." + instrument).setUnit("By").setDescription("d").build();
      DoubleHistogram histogram = meter.histogramBuilder("histogram." + instrument).build();
      for (int series = 0; series < ITEMS / 20; series++) {
        Attributes attributes = Attributes.builder().put("series", series).build();
        counter.add(series, attributes);
        histogram.record(series / 7.0, attributes);
      }
    }
  }

  private void sendLogs(LogRecordExporter exporter) {
    try (SdkLoggerProvider provider =
        SdkLoggerProvider.builder()
            .setResource(RESOURCE)
            .addLogRecordProcessor(
                BatchLogRecordProcessor.builder(sent.recording(exporter))
                    .setMaxQueueSize(2 * ITEMS)
                    .build())
            .build()) {
      Logger logger = provider.get("logs");
      for (int i = 0; i < ITEMS; i++) {
        logger
            .logRecordBuilder()
            .setTimestamp(i, TimeUnit.SECONDS)
            .setSeverity(Severity.values()[i % Severity.values().length])
            .setSeverityText("level " + i % 3)
            .setBody("line " + i + "\t<&>\u2028")
            .setAttribute(AttributeKey.stringKey("n"), Integer.toString(i))
            .emit();
      }
      assertThat(provider.forceFlush().join(60, TimeUnit.SECONDS).isSuccess()).isTrue();
    }
  }
}
