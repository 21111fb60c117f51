package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The collector's own spans and log, sent to another collector. */
class OwnTracesIT {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String SPANS =
      "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\""
          + TRACE
          + "\","
          + "\"spanId\":\"eee19b7ec3c1b174\",\"name\":\"s\"}]}]}]}";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void spansAndLogsArriveWithTheirTrace() throws Exception {
    int grpc = CollectorProcess.freePort();
    int http = CollectorProcess.freePort();
    int receiving = CollectorProcess.freePort();
    int pages = CollectorProcess.freePort();
    Path traces = folder.resolve("traces.jsonl");
    Path logs = folder.resolve("logs.jsonl");
    Path back = write("back.yaml", BACK.formatted(grpc, http, traces, logs));
    Path front = write("front.yaml", FRONT.formatted(receiving, pages, grpc, http));
    try (CollectorProcess backend = CollectorProcess.startReady("otelcol-core", back)) {
      try (CollectorProcess collector = CollectorProcess.startReady("otelcol-core", front)) {
        assertThat(post(receiving)).isEqualTo(200);
        assertThat(page(pages))
            .contains("receiver/otlp/TraceDataReceived", "exporter/debug/traces");
        assertThat(collector.terminate()).as(collector.errors()).isZero();
        assertThat(collector.errors()).contains("\"service.name\": \"front\"");
        assertThat(collector.errors()).doesNotContain("were not sent");
      }
      assertThat(backend.terminate()).as(backend.errors()).isZero();
    }
    assertSpans(spans(traces));
    assertThat(Files.readString(logs))
        .contains(
            "\"stringValue\":\"front\"",
            "\"body\":{\"stringValue\":\"Everything is ready. Begin running and processing data.\"}",
            "\"body\":{\"stringValue\":\"Shutdown complete.\"}",
            "\"severityText\":\"info\"",
            "\"key\":\"otelcol.component.id\",\"value\":{\"stringValue\":\"otlp\"}");
    assertThat(Files.readString(logs)).contains("\"traceId\":\"" + TRACE + "\"");
  }

  private static void assertSpans(Map<String, JsonNode> spans) {
    assertThat(spans)
        .containsOnlyKeys(
            "receiver/otlp/TraceDataReceived",
            "exporter/debug/traces",
            "exporter/enqueue",
            "exporter/otlp_http/traces");
    JsonNode request = spans.get("receiver/otlp/TraceDataReceived");
    JsonNode queueing = spans.get("exporter/enqueue");
    JsonNode sending = spans.get("exporter/otlp_http/traces");
    assertThat(request.path("traceId").asText()).isEqualTo(TRACE);
    assertThat(request.path("parentSpanId").asText()).isEqualTo("b7ad6b7169203331");
    assertThat(request.path("attributes").toString())
        .contains("{\"key\":\"transport\",\"value\":{\"stringValue\":\"http\"}}")
        .contains("{\"key\":\"accepted_spans\",\"value\":{\"intValue\":\"1\"}}");
    assertThat(queueing.path("parentSpanId")).isEqualTo(request.path("spanId"));
    assertThat(sending.path("parentSpanId")).isEqualTo(queueing.path("spanId"));
    assertThat(sending.path("traceId").asText()).isEqualTo(TRACE);
    assertThat(sending.path("status").path("code").asInt()).isEqualTo(2);
    assertThat(sending.path("attributes").toString())
        .contains("{\"key\":\"items.failed\",\"value\":{\"intValue\":\"1\"}}");
    assertThat(spans.get("exporter/debug/traces").path("parentSpanId"))
        .isEqualTo(request.path("spanId"));
  }

  /** The spans in a file by name. */
  private static Map<String, JsonNode> spans(Path file) throws Exception {
    Map<String, JsonNode> spans = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      List<JsonNode> scopes = new ArrayList<>();
      MAPPER
          .readTree(line)
          .path("resourceSpans")
          .forEach(resource -> resource.path("scopeSpans").forEach(scopes::add));
      for (JsonNode scope : scopes) {
        assertThat(scope.path("scope").path("name").asText()).isEqualTo("dev.ingot.collector");
        scope.path("spans").forEach(span -> spans.put(span.path("name").asText(), span));
      }
    }
    return spans;
  }

  private int post(int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/traces"))
            .header("content-type", "application/json")
            .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
            .POST(BodyPublishers.ofString(SPANS))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  private String page(int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/debug/tracez")).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private Path write(String name, String yaml) throws Exception {
    return Files.writeString(folder.resolve(name), yaml);
  }

  private static final String BACK =
      """
      receivers:
        otlp: {protocols: {grpc: {endpoint: '127.0.0.1:%d'}, http: {endpoint: '127.0.0.1:%d'}}}
      exporters: {file/traces: {path: '%s'}, file/logs: {path: '%s'}}
      service:
        pipelines:
          traces: {receivers: [otlp], exporters: [file/traces]}
          logs: {receivers: [otlp], exporters: [file/logs]}
      """;

  private static final String FRONT =
      """
      receivers: {otlp: {protocols: {http: {endpoint: '127.0.0.1:%d'}}}}
      exporters:
        debug:
        otlp_http: {endpoint: 'http://127.0.0.1:9', retry_on_failure: {enabled: false}}
      extensions: {zpages: {endpoint: '127.0.0.1:%d'}}
      service:
        extensions: [zpages]
        telemetry:
          resource: {service.name: front}
          traces:
            propagators: [tracecontext]
            processors:
              - batch: {exporter: {otlp: {protocol: grpc, endpoint: 'http://127.0.0.1:%d'}}}
          logs:
            processors:
              - batch:
                  exporter: {otlp: {protocol: http/protobuf, endpoint: 'http://127.0.0.1:%d'}}
        pipelines: {traces: {receivers: [otlp], exporters: [debug, otlp_http]}}
      """;
}
