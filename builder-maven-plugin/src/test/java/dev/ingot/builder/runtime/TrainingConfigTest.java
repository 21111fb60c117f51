package dev.ingot.builder.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.builder.plan.PlanCase;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingConfigTest {

  @Test
  void itHasTheKnownComponentsOfTheCollector() throws IOException {
    assertThat(TrainingConfig.of(PlanCase.of("core").plan()))
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
    assertThat(TrainingConfig.of(PlanCase.of("empty").plan())).isEmpty();
    assertThat(TrainingConfig.of(PlanCase.of("awkward").plan())).isEmpty();
  }

  @Test
  void theLogNamesTheEndpointForTheFirstRequests() {
    assertThat(
            FirstRequests.endpoint(
                List.of(
                    "x\tinfo\tStarting GRPC server\t{\"endpoint\": \"127.0.0.1:39179\"}",
                    "x\tinfo\tStarting HTTP server\t{\"id\": \"otlp\", \"endpoint\": \"127.0.0.1:38461\"}",
                    "x\tinfo\tEverything is ready.")))
        .contains("127.0.0.1:38461");
    assertThat(FirstRequests.endpoint(List.of("Everything is ready."))).isEmpty();
  }
}
