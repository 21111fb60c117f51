package dev.ingot.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random and damaged requests through a pipeline that looks at everything: each is taken or refused
 * with 400, and of what is taken not one item is lost and nothing fails.
 */
class BadInputIT {
  private static final int REQUESTS = 400;
  private static final Set<String> ITEMS = Set.of("spans", "dataPoints", "logRecords");
  private static final Map<String, Message> SIGNALS =
      Map.of(
          "traces", ExportTraceServiceRequest.getDefaultInstance(),
          "metrics", ExportMetricsServiceRequest.getDefaultInstance(),
          "logs", ExportLogsServiceRequest.getDefaultInstance());

  private final HttpClient client = HttpClient.newHttpClient();
  private int taken;
  private int refused;
  private int items;

  @TempDir Path folder;

  @Test
  void whatIsTakenComesOutAndNothingFails() throws Exception {
    int port = CollectorProcess.freePort();
    Path output = folder.resolve("out.jsonl");
    try (CollectorProcess collector =
        CollectorProcess.startReady("otelcol-core", config(port, output))) {
      for (Map.Entry<String, Message> signal : SIGNALS.entrySet()) {
        sendAll(port, signal.getKey(), signal.getValue());
      }
      assertThat(collector.terminate()).as(collector.errors()).isZero();
      assertThat(collector.errors())
          .contains("Shutdown complete.")
          .doesNotContain("\tat ", "Exception", "Error", "internal error", "\terror\t");
    }
    assertThat(taken).isGreaterThan(REQUESTS / 2);
    assertThat(refused).isGreaterThan(REQUESTS / 2);
    assertThat(itemsIn(output)).isEqualTo(items);
  }

  private Path config(int port, Path output) throws Exception {
    return Files.writeString(
        folder.resolve("config.yaml"),
        """
        receivers: {otlp: {protocols: {http: {endpoint: '127.0.0.1:%1$d'}}}}
        processors:
          attributes:
            actions:
              - {key: key, action: convert, converted_type: double}
              - {key: key, action: hash}
              - {pattern: '^x{10}', action: delete}
              - {key: added, from_attribute: key, action: upsert}
          resource:
            attributes:
              - {key: key, action: extract, pattern: '(?P<first>.)(?P<rest>.*)'}
              - {key: zone, value: [1, {a: b}], action: insert}
          batch: {timeout: 20ms, send_batch_size: 50, send_batch_max_size: 50}
        exporters:
          file: {path: '%2$s'}
          file/proto: {path: '%2$s.binpb', format: proto}
          debug/normal:
            {verbosity: normal, sampling_initial: 1000000, use_internal_logger: false,
              output_paths: ['%2$s.normal']}
          debug/detailed:
            {verbosity: detailed, sampling_initial: 1000000, use_internal_logger: false,
              output_paths: ['%2$s.detailed']}
        service:
          pipelines:
            traces: &all
              receivers: [otlp]
              processors: [attributes, resource, batch]
              exporters: [file, file/proto, debug/normal, debug/detailed]
            metrics: *all
            logs: *all
        """
            .formatted(port, output));
  }

  private void sendAll(int port, String signal, Message type) throws Exception {
    HostileRequests requests = new HostileRequests(7);
    URI path = URI.create("http://127.0.0.1:" + port + "/v1/" + signal);
    for (int i = 0; i < REQUESTS; i++) {
      byte[] request = requests.damaged(type);
      if (hasText(type, request)) {
        send(path, type, request);
      }
    }
  }

  /** Text that is no UTF-8 is taken, but protobuf cannot count what is taken then. */
  private static boolean hasText(Message type, byte[] request) {
    try {
      type.getParserForType().parseFrom(request);
      return true;
    } catch (InvalidProtocolBufferException e) {
      return !String.valueOf(e.getMessage()).contains("UTF-8");
    }
  }

  private void send(URI path, Message type, byte[] body) throws Exception {
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(path)
                .header("content-type", "application/x-protobuf")
                .POST(BodyPublishers.ofByteArray(body))
                .build(),
            BodyHandlers.ofByteArray());
    if (answer.statusCode() == 200) {
      taken++;
      items += count(JsonParser.parseString(JsonFormat.printer().print(parse(type, body))));
    } else {
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains(" at byte ");
      refused++;
    }
  }

  private static Message parse(Message type, byte[] body) {
    try {
      return type.getParserForType().parseFrom(body);
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError("taken, but protobuf cannot read it", e);
    }
  }

  private static int itemsIn(Path output) throws Exception {
    int items = 0;
    for (String line : Files.readAllLines(output)) {
      items += count(JsonParser.parseString(line));
    }
    return items;
  }

  private static int count(JsonElement json) {
    if (json.isJsonArray()) {
      return StreamSupport.stream(json.getAsJsonArray().spliterator(), false)
          .mapToInt(BadInputIT::count)
          .sum();
    }
    if (!json.isJsonObject()) {
      return 0;
    }
    JsonObject object = json.getAsJsonObject();
    return object.entrySet().stream()
        .mapToInt(
            member ->
                ITEMS.contains(member.getKey())
                    ? member.getValue().getAsJsonArray().size()
                    : count(member.getValue()))
        .sum();
  }
}
