package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One collector with every component of otelcol-core: what comes in goes through all processors and
 * a connector to all exporters, in every compression back to the collector, and into a file.
 */
class EveryComponentIT {
  private static final Map<String, List<String>> CODINGS =
      Map.of(
          "otlp_grpc",
          List.of("none", "gzip", "zstd", "snappy"),
          "otlp_http",
          List.of("none", "gzip", "zstd", "zlib", "deflate", "snappy", "x-snappy-framed"));
  private static final Map<String, String> REQUESTS =
      Map.of(
          "/v1/traces",
          """
          {"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"a","kind":1,
            "traceId":"0102030405060708090a0b0c0d0e0f10","spanId":"0102030405060708",
            "startTimeUnixNano":"1","endTimeUnixNano":"2"}]}]}]}
          """,
          "/v1/metrics",
          """
          {"resourceMetrics":[{"scopeMetrics":[{"metrics":[{"name":"a","gauge":{"dataPoints":[
            {"asInt":"1","timeUnixNano":"1"}]}}]}]}]}
          """,
          "/v1/logs",
          """
          {"resourceLogs":[{"scopeLogs":[{"logRecords":[{"body":{"stringValue":"a"},
            "timeUnixNano":"1"}]}]}]}
          """);

  private static final int COPIES = CODINGS.values().stream().mapToInt(List::size).sum();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void everyComponentDoesItsWork() throws Exception {
    int front = CollectorProcess.freePort();
    int health = CollectorProcess.freePort();
    Path file = folder.resolve("telemetry.jsonl");
    Path config = Files.writeString(folder.resolve("config.yaml"), components(front, file));
    HttpServer server = serve(service());
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    try (CollectorProcess collector =
        CollectorProcess.startReady(
            "otelcol-core",
            config,
            "--config",
            address,
            "--config",
            "yaml:extensions::health_check::endpoint: 127.0.0.1:" + health)) {
      for (Map.Entry<String, String> request : REQUESTS.entrySet()) {
        assertThat(send(front, request.getKey(), request.getValue())).isEqualTo(200);
      }
      await(file, health);
      assertThat(collector.terminate()).as(collector.errors()).isZero();
      assertThat(collector.errors()).doesNotContain("NoClassDefFound", "ClassNotFound");
    } finally {
      server.stop(0);
    }
    OtlpJsonLines arrived = OtlpJsonLines.read(file);
    for (List<String> records : List.of(arrived.spans(), arrived.metrics(), arrived.logs())) {
      assertThat(records).hasSize(COPIES).allMatch(record -> record.contains("by.attributes"));
      assertThat(records).allMatch(record -> record.contains("by.resource"));
    }
  }

  /** Waits until everything is in the file; a collector that lost something is found out below. */
  private void await(Path file, int health) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (lines(file) < COPIES * REQUESTS.size() && System.nanoTime() < deadline) {
      assertThat(send(health, "/", "")).isEqualTo(200);
    }
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.exists(file) ? Files.lines(file) : Stream.of()) {
      return lines.count();
    }
  }

  private static HttpServer serve(String text) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = text.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  /** A request with this JSON, or a plain one without a body. */
  private int send(int port, String path, String body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(PATIENCE);
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
      request.POST(HttpRequest.BodyPublishers.ofString(body));
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static String components(int front, Path file) throws IOException {
    int grpc = CollectorProcess.freePort();
    int http = CollectorProcess.freePort();
    StringBuilder exporters = new StringBuilder();
    CODINGS.forEach(
        (type, codings) ->
            codings.forEach(
                coding ->
                    exporters.append(
                        type.equals("otlp_grpc")
                            ? "  otlp_grpc/%1$s: {endpoint: '127.0.0.1:%2$d', tls: {insecure: true}, compression: %1$s, sending_queue: {storage: file_storage}}\n"
                                .formatted(coding, grpc)
                            : "  otlp_http/%1$s: {endpoint: 'http://127.0.0.1:%2$d', compression: %1$s}\n"
                                .formatted(coding, http))));
    return """
        extensions:
          file_storage: {directory: '%s', create_directory: true}
        receivers:
          nop:
          otlp/front: {protocols: {http: {endpoint: '127.0.0.1:%d'}}}
          otlp/back: {protocols: {grpc: {endpoint: '127.0.0.1:%d'}, http: {endpoint: '127.0.0.1:%d'}}}
        processors:
          memory_limiter: {check_interval: 1s, limit_percentage: 90}
          attributes: {actions: [{key: by.attributes, action: upsert, value: '${env:PATH}'}]}
          resource: {attributes: [{key: by.resource, action: upsert, value: 'yes'}]}
          batch:
        connectors:
          forward:
        exporters:
          nop:
          debug: {verbosity: detailed}
          file: {path: '%s'}
        """
            .formatted(file.resolveSibling("storage"), front, grpc, http, file)
        + exporters;
  }

  private static String service() {
    StringBuilder text =
        new StringBuilder("service:\n  extensions: [health_check, file_storage]\n  pipelines:\n");
    String senders =
        CODINGS.entrySet().stream()
            .flatMap(each -> each.getValue().stream().map(coding -> each.getKey() + "/" + coding))
            .collect(Collectors.joining(", "));
    for (String signal : List.of("traces", "metrics", "logs")) {
      text.append(
          """
              %1$s/front:
                receivers: [nop, otlp/front]
                processors: [memory_limiter, attributes, resource, batch]
                exporters: [forward]
              %1$s/middle:
                receivers: [forward]
                exporters: [debug, nop, %2$s]
              %1$s/back:
                receivers: [otlp/back]
                exporters: [file]
          """
              .formatted(signal, senders));
    }
    return text.toString();
  }
}
