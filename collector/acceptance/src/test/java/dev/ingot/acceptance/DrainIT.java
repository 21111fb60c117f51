package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged before the collector was asked to end is not lost. */
class DrainIT {
  @TempDir Path folder;

  @Test
  void whatWaitsInABatchIsWrittenWhenTheProcessIsAskedToEnd() throws Exception {
    int port = CollectorProcess.freePort();
    Path output = folder.resolve("spans.jsonl");
    Path config =
        Files.writeString(
            folder.resolve("config.yaml"),
            """
            receivers: {otlp: {protocols: {http: {endpoint: '127.0.0.1:%d'}}}}
            processors: {batch: {timeout: 1h}}
            exporters: {file: {path: '%s'}}
            service:
              pipelines: {traces: {receivers: [otlp], processors: [batch], exporters: [file]}}
            """
                .formatted(port, output));
    try (CollectorProcess collector = CollectorProcess.startReady("otelcol-core", config)) {
      HttpClient client = HttpClient.newHttpClient();
      for (int i = 1; i <= 100; i++) {
        assertThat(client.send(request(port, i), BodyHandlers.discarding()).statusCode())
            .isEqualTo(200);
      }
      assertThat(collector.terminate()).as(collector.errors()).isZero();
      assertThat(collector.errors()).contains("Shutdown complete.").doesNotContain("\tat ");
    }
    assertThat(OtlpJsonLines.read(output).spans()).hasSize(100).doesNotHaveDuplicates();
  }

  private static HttpRequest request(int port, int number) {
    byte[] id = new byte[16];
    id[15] = (byte) number;
    Span span =
        Span.newBuilder()
            .setTraceId(ByteString.copyFrom(id))
            .setSpanId(ByteString.copyFrom(id, 8, 8))
            .setName("span")
            .build();
    byte[] body =
        ExportTraceServiceRequest.newBuilder()
            .addResourceSpans(
                ResourceSpans.newBuilder().addScopeSpans(ScopeSpans.newBuilder().addSpans(span)))
            .build()
            .toByteArray();
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/traces"))
        .header("content-type", "application/x-protobuf")
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }
}
