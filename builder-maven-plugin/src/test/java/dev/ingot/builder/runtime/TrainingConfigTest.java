package dev.ingot.builder.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.plan.PlanCase;
import dev.ingot.catalog.ComponentKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrainingConfigTest {

  @Test
  void itHasTheKnownComponentsOfTheCollector() throws IOException {
    assertThat(TrainingConfig.of(PlanCase.of("core").plan(), 4321))
        .contains(
            """
            receivers:
              otlp: {protocols: {grpc: {endpoint: '127.0.0.1:0'}, http: {endpoint: '127.0.0.1:0'}}}
            processors:
              batch: {}
            exporters:
              debug: {}
            extensions:
              health_check: {endpoint: '127.0.0.1:0'}
            service:
              telemetry: {metrics: {readers: [{pull: {exporter: {prometheus: {host: 127.0.0.1, port: 0}}}}]}}
              extensions: [health_check]
              pipelines:
                traces: {receivers: [otlp], processors: [batch], exporters: [debug]}
                metrics: {receivers: [otlp], processors: [batch], exporters: [debug]}
                logs: {receivers: [otlp], processors: [batch], exporters: [debug]}
            """);
  }

  @Test
  void withoutKnownComponentsThereIsNone() throws IOException {
    assertThat(TrainingConfig.of(PlanCase.of("empty").plan(), 4321)).isEmpty();
    assertThat(TrainingConfig.of(PlanCase.of("awkward").plan(), 4321)).isEmpty();
  }

  @Test
  void telemetryGoesToTheBackendWhereItCan() {
    Map<ComponentKind, Set<String>> types =
        Map.of(
            ComponentKind.RECEIVER,
            Set.of("otlp"),
            ComponentKind.EXPORTER,
            Set.of("debug", "otlp_grpc", "nop", "file"));

    assertThat(new TrainingConfig(types).text(4321).orElseThrow())
        .contains(
            """
            exporters:
              otlp_grpc: {endpoint: '127.0.0.1:4321', tls: {insecure: true}}
              debug: {}
            """)
        .contains("traces: {receivers: [otlp], processors: [], exporters: [otlp_grpc]}")
        .contains("logs: {receivers: [otlp], processors: [], exporters: [otlp_grpc, debug]}");
  }

  @Test
  void theLogNamesTheEndpoints() {
    assertThat(
            Listening.of(
                List.of(
                    "x\tinfo\tStarting GRPC server\t{\"endpoint\": \"127.0.0.1:39179\"}",
                    "x\tinfo\tStarting HTTP server\t{\"id\": \"otlp\", \"endpoint\": \"127.0.0.1:38461\"}",
                    "x\tinfo\tEverything is ready.")))
        .isEqualTo(new Listening(OptionalInt.of(39179), OptionalInt.of(38461)));
    assertThat(Listening.of(List.of("Everything is ready.")))
        .isEqualTo(new Listening(OptionalInt.empty(), OptionalInt.empty()));
  }
}
