package dev.ingot.builder.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ingot.builder.otlp.Batch;
import dev.ingot.builder.otlp.Signal;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringTest {
  private static final String CONFIGURATION =
      """
      receivers:
        otlp: {protocols: {grpc: {endpoint: 'a:1', tls: {cert_file: c}}, http: null}}
        otlp/2: {protocols: {grpc: null}}
        nop: null
      processors: {batch: null, filter/x: {}}
      exporters:
        otlp_grpc: {endpoint: 'b:1'}
        otlp_http: {endpoint: 'https://b', traces_endpoint: 'https://c/v1/traces'}
        file: {path: /nowhere/x}
        debug: null
        mine: {endpoint: 'd:1'}
      connectors: {forward: null}
      extensions:
        health_check: null
        other: {endpoint: 'e:1'}
        idle: {endpoint: 'f:1'}
        file_storage/queue: {directory: /nowhere/queue}
      service:
        extensions: [health_check, other, file_storage/queue]
        pipelines:
          traces: {receivers: [otlp], processors: [batch], exporters: [otlp_grpc, forward]}
          traces/2: {receivers: [forward, otlp/2], processors: [filter/x], exporters: [otlp_http]}
          logs: {receivers: [otlp], exporters: [debug, file, mine]}
          metrics: {receivers: [nop], exporters: [debug]}
      """;

  @TempDir Path folder;

  private static Wiring wiring() {
    Problems problems = new Problems();
    return new Wiring(
        (MapNode) YamlReader.read("config.yaml", CONFIGURATION, problems).orElseThrow());
  }

  @Test
  void waysGoThroughConnectorsOfTheSameSignal() {
    Wiring wiring = wiring();
    assertThat(ids(wiring, "otlp", "otlp_grpc")).containsExactly(List.of("traces"));
    assertThat(ids(wiring, "otlp", "otlp_http")).containsExactly(List.of("traces", "traces/2"));
    assertThat(ids(wiring, "otlp/2", "otlp_http")).containsExactly(List.of("traces/2"));
    assertThat(wiring.ways("otlp", Signal.METRICS)).isEmpty();
    assertThat(wiring.ways("otlp", Signal.LOGS)).containsOnlyKeys("debug", "file", "mine");
  }

  @Test
  void processorsThatMayDropAreKnown() {
    assertThat(wiring().pipelines())
        .extracting(Pipeline::id, Pipeline::maybeDropping)
        .contains(tuple("traces", List.of()), tuple("traces/2", List.of("filter/x")));
  }

  @Test
  void everythingThatListensOrSendsIsMovedToThisMachine() throws Exception {
    Path log = Files.createFile(folder.resolve("log"));
    try (Surroundings surroundings = new Surroundings(wiring(), folder, log)) {
      Problems problems = new Problems();
      String text = surroundings.overlay().print();
      MapNode overlay = (MapNode) YamlReader.read("o", text, problems).orElseThrow();
      assertThat(text.replaceAll("127\\.0\\.0\\.1:\\d+", "HERE"))
          .contains(
              "\"endpoint\": \"http://HERE\"", "\"traces_endpoint\": \"http://HERE/v1/traces\"")
          .contains("\"tls\": null", "\"insecure\": true", "\"verbosity\": \"detailed\"")
          .doesNotContain("mine", "idle", "nowhere", "b:1");
      assertThat(overlay.entries()).containsOnlyKeys("receivers", "exporters", "extensions");
      assertThat(((MapNode) overlay.entries().get("extensions").value()).entries())
          .containsOnlyKeys("health_check", "other", "file_storage/queue");
      assertThat(text).contains("\"directory\": \"" + folder.resolve("file_storage_queue") + "\"");
      assertThat(surroundings.receivers())
          .extracting(Receiver::label)
          .containsExactly("otlp (grpc)", "otlp (http)", "otlp/2 (grpc)");
      assertThat(surroundings.trace("mine")).isEmpty();
    }
  }

  @Test
  void whatExportersWriteIsFoundAgain() throws Exception {
    Path log = Files.createFile(folder.resolve("log"));
    Batch batch = new Batch(Signal.LOGS, "verify-logs-0;");
    try (Surroundings surroundings = new Surroundings(wiring(), folder, log)) {
      Trace file = surroundings.trace("file").orElseThrow();
      Trace debug = surroundings.trace("debug").orElseThrow();
      assertThat(file.count(batch)).isZero();
      assertThat(debug.count(batch)).isZero();
      Files.writeString(log, "Body: Str(verify-logs-0;)\nBody: Str(verify-logs-1;)\n");
      Files.writeString(folder.resolve("file.out"), "{verify-logs-0;}{verify-logs-0;}");
      assertThat(file.count(batch)).isEqualTo(2);
      assertThat(debug.count(batch)).isEqualTo(1);
    }
  }

  @Test
  void dollarsInValuesAreNoReferences() {
    Overlay overlay = new Overlay();
    overlay.set("/tmp/${x}", "exporters", "file", "path");
    assertThat(overlay.print()).contains("\"path\": \"/tmp/$${x}\"");
  }

  private static List<List<String>> ids(Wiring wiring, String receiver, String exporter) {
    return wiring.ways(receiver, Signal.TRACES).getOrDefault(exporter, List.of()).stream()
        .map(way -> way.stream().map(Pipeline::id).toList())
        .toList();
  }
}
