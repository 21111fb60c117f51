package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the collector tells of itself, by a real scrape and by OTLP. */
class OwnMetricsIT {
  private static final String SPAN =
      "{\"traceId\":\"5b8efff798038103d269b633813fc60c\",\"spanId\":\"eee19b7ec3c1b174\","
          + "\"name\":\"s\"}";

  private static final long LIMIT_NANOS = 60_000_000_000L;

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void thePageCountsWhatWasSent() throws Exception {
    int receiving = CollectorProcess.freePort();
    int page = CollectorProcess.freePort();
    int plainPage = CollectorProcess.freePort();
    Path config = write("config.yaml", CONFIG.formatted(receiving, folder, page, plainPage));
    Path output = folder.resolve("spans.jsonl");
    try (CollectorProcess collector = CollectorProcess.startReady("otelcol-core", config)) {
      for (int i = 0; i < 20; i++) {
        post(receiving, "traces", spans(7));
      }
      post(receiving, "logs", "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{},{}]}]}]}");
      assertThat(post(receiving, "traces", "{broken")).isEqualTo(400);
      awaitLines(output, 1);
      Map<String, Double> samples = scrapeUntil(page, "otelcol_exporter_send_failed_spans_total");
      assertThat(samples)
          .containsEntry(
              "otelcol_receiver_accepted_spans_total{receiver=\"otlp\",transport=\"http\"}", 140.0)
          .containsEntry(
              "otelcol_receiver_refused_spans_total{receiver=\"otlp\",transport=\"http\"}", 0.0)
          .containsEntry(
              "otelcol_receiver_accepted_log_records_total{receiver=\"otlp\",transport=\"http\"}",
              2.0)
          .containsEntry(
              "otelcol_processor_incoming_items_total{otel_signal=\"traces\","
                  + "processor=\"memory_limiter\"}",
              140.0)
          .containsEntry(
              "otelcol_processor_outgoing_items_total{otel_signal=\"traces\","
                  + "processor=\"attributes\"}",
              140.0)
          .containsEntry(
              "otelcol_processor_memory_limiter_accepted_spans_total{"
                  + "processor=\"memory_limiter\"}",
              140.0)
          .containsEntry("otelcol_processor_batch_batch_send_size_sum{processor=\"batch\"}", 140.0)
          .containsEntry(
              "otelcol_exporter_queue_capacity{data_type=\"traces\",exporter=\"otlp_http\"}",
              1000.0);
      assertDashboardsFindTheirMetrics(samples);
      OwnMetricsPage.check(page(plainPage));
      assertThat(collector.terminate()).as(collector.errors()).isZero();
    }
  }

  private void assertDashboardsFindTheirMetrics(Map<String, Double> samples) throws IOException {
    List<String> names =
        samples.keySet().stream().map(sample -> sample.split("\\{", 2)[0]).toList();
    try (var wanted = OwnMetricsIT.class.getResourceAsStream("/dashboards/collector-queries.txt")) {
      assertThat(wanted).isNotNull();
      List<String> queries =
          new String(wanted.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .toList();
      assertThat(names).containsAll(queries);
    }
  }

  @Test
  void sendsItsMetricsByOtlpOverBothProtocols() throws Exception {
    int grpc = CollectorProcess.freePort();
    int http = CollectorProcess.freePort();
    Path output = folder.resolve("metrics.jsonl");
    Path back = write("back.yaml", BACK.formatted(grpc, http, output));
    Path front = write("front.yaml", FRONT.formatted(grpc, http));
    try (CollectorProcess receiving = CollectorProcess.startReady("otelcol-core", back)) {
      try (CollectorProcess sending = CollectorProcess.startReady("otelcol-core", front)) {
        awaitLines(output, 2);
        assertThat(sending.terminate()).as(sending.errors()).isZero();
        assertThat(sending.errors()).doesNotContain("Own metrics were not sent");
      }
      awaitLines(output, 4);
      assertThat(receiving.terminate()).as(receiving.errors()).isZero();
    }
    assertThat(Files.readString(output))
        .contains("\"stringValue\":\"front\"")
        .contains("\"name\":\"otelcol_process_uptime\"")
        .contains("\"name\":\"dev.ingot.collector\"")
        .doesNotContain("service.instance.id");
  }

  @Test
  void aPageThatCannotBeServedEndsTheStart() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      Path config = write("config.yaml", TAKEN.formatted(taken.getLocalPort()));
      try (CollectorProcess collector =
          CollectorProcess.start("otelcol-core", "--config", config.toString())) {
        assertThat(collector.exitCode()).isEqualTo(1);
        assertThat(collector.errors())
            .contains(
                "failed to create meter provider: binding address 127.0.0.1:"
                    + taken.getLocalPort()
                    + " for Prometheus exporter: Address already in use");
      }
    }
  }

  private Path write(String name, String yaml) throws IOException {
    return Files.writeString(folder.resolve(name), yaml);
  }

  private static String spans(int count) {
    return "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":["
        + String.join(",", Collections.nCopies(count, SPAN))
        + "]}]}]}";
  }

  private int post(int port, String signal, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/" + signal))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  private String page(int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics")).build();
    HttpResponse<String> page = client.send(request, BodyHandlers.ofString());
    assertThat(page.statusCode()).isEqualTo(200);
    return page.body();
  }

  /** The samples of the page: name and labels as they are written, and the value. */
  private Map<String, Double> scrape(int port) throws Exception {
    Map<String, Double> samples = new TreeMap<>();
    for (String line : page(port).lines().filter(each -> !each.startsWith("#")).toList()) {
      int space = line.lastIndexOf(' ');
      samples.put(line.substring(0, space), Double.parseDouble(line.substring(space + 1)));
    }
    return samples;
  }

  /** Scrapes until a metric is there: failures are counted behind the queue. */
  private Map<String, Double> scrapeUntil(int port, String metric) throws Exception {
    long end = System.nanoTime() + LIMIT_NANOS;
    Map<String, Double> samples = scrape(port);
    while (samples.keySet().stream().noneMatch(sample -> sample.startsWith(metric))) {
      assertThat(System.nanoTime()).as(metric).isLessThan(end);
      samples = scrape(port);
    }
    return samples;
  }

  private static void awaitLines(Path file, int count) throws Exception {
    long end = System.nanoTime() + LIMIT_NANOS;
    while (!Files.exists(file) || lines(file) < count) {
      assertThat(System.nanoTime()).as("lines in " + file).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static long lines(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.count();
    }
  }

  private static final String CONFIG =
      """
      receivers: {otlp: {protocols: {http: {endpoint: '127.0.0.1:%d'}}}}
      processors:
        memory_limiter: {check_interval: 1s, limit_percentage: 90}
        attributes: {actions: [{key: a, value: b, action: upsert}]}
        batch: {timeout: 1h, send_batch_size: 140}
      exporters:
        file: {path: '%s/spans.jsonl'}
        nop:
        otlp_http: {endpoint: 'http://127.0.0.1:9', retry_on_failure: {enabled: false}}
      service:
        telemetry:
          metrics:
            level: detailed
            readers:
              - pull:
                  exporter:
                    prometheus: {host: 127.0.0.1, port: %d, without_type_suffix: false}
              - pull: {exporter: {prometheus: {host: 127.0.0.1, port: %d}}}
        pipelines:
          traces:
            receivers: [otlp]
            processors: [memory_limiter, attributes, batch]
            exporters: [file, otlp_http]
          logs: {receivers: [otlp], exporters: [nop, otlp_http]}
          metrics: {receivers: [otlp], exporters: [nop, otlp_http]}
      """;

  private static final String BACK =
      """
      receivers:
        otlp: {protocols: {grpc: {endpoint: '127.0.0.1:%d'}, http: {endpoint: '127.0.0.1:%d'}}}
      exporters: {file: {path: '%s'}}
      service: {pipelines: {metrics: {receivers: [otlp], exporters: [file]}}}
      """;

  private static final String FRONT =
      """
      receivers: {nop: }
      exporters: {nop: }
      service:
        telemetry:
          resource: {service.name: front, service.instance.id: null}
          metrics:
            level: normal
            readers:
              - periodic:
                  interval: 100
                  exporter: {otlp: {protocol: grpc, endpoint: 'http://127.0.0.1:%d'}}
              - periodic:
                  interval: 100
                  exporter:
                    otlp:
                      protocol: http/protobuf
                      endpoint: 'http://127.0.0.1:%d'
                      headers: [{name: x-team, value: a}]
                      compression: gzip
        pipelines: {traces: {receivers: [nop], exporters: [nop]}}
      """;

  private static final String TAKEN =
      """
      receivers: {nop: }
      exporters: {nop: }
      service:
        telemetry:
          metrics:
            readers: [{pull: {exporter: {prometheus: {host: 127.0.0.1, port: %d}}}}]
        pipelines: {traces: {receivers: [nop], exporters: [nop]}}
      """;
}
