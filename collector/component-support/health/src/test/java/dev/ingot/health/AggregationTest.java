package dev.ingot.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.Status;
import dev.ingot.testkit.FakeCollector;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AggregationTest {
  private final Aggregation usual = Aggregation.by(ComponentHealth.NONE);
  private final Aggregation recoverableFirst =
      Aggregation.by(new ComponentHealth(false, true, Duration.ofMinutes(1)));

  private static FakeCollector collector(Status traces, Status logs) {
    return new FakeCollector()
        .extensions(Views.extension())
        .pipelines(Views.pipeline("logs", logs, 10), Views.pipeline("traces", traces, 5));
  }

  @ParameterizedTest
  @CsvSource({
    "OK, OK, OK",
    "OK, RECOVERABLE_ERROR, RECOVERABLE_ERROR",
    "PERMANENT_ERROR, RECOVERABLE_ERROR, PERMANENT_ERROR",
    "PERMANENT_ERROR, STARTING, STARTING",
    "STOPPED, PERMANENT_ERROR, STOPPING",
    "STOPPING, OK, STOPPING",
    "FATAL_ERROR, STARTING, FATAL_ERROR"
  })
  void theWholeIsWhatMattersMostOfItsParts(Status traces, Status logs, Status whole) {
    assertThat(usual.collector(collector(traces, logs)).status()).isEqualTo(whole);
  }

  @Test
  void recoverableErrorsComeFirstWhenOnlyTheyCount() {
    FakeCollector collector = collector(Status.PERMANENT_ERROR, Status.RECOVERABLE_ERROR);
    assertThat(recoverableFirst.collector(collector).status()).isEqualTo(Status.RECOVERABLE_ERROR);
  }

  @Test
  void aRecoverableErrorLastsSinceTheFirstOfThem() {
    HealthNode whole =
        usual.collector(collector(Status.RECOVERABLE_ERROR, Status.RECOVERABLE_ERROR));
    assertThat(whole.since()).isEqualTo(Instant.ofEpochSecond(5));
    assertThat(whole.cause()).isEqualTo("otlp_grpc is broken");
  }

  @Test
  void otherStatusesDateFromTheLatest() {
    HealthNode whole = usual.collector(collector(Status.OK, Status.OK));
    assertThat(whole.since()).isEqualTo(Instant.ofEpochSecond(10));
    HealthNode stopping = usual.collector(collector(Status.STOPPED, Status.OK));
    assertThat(stopping.since()).isEqualTo(Instant.ofEpochSecond(5));
  }

  @Test
  void pipelinesAndExtensionsAreParts() {
    FakeCollector collector = collector(Status.OK, Status.PERMANENT_ERROR);
    assertThat(usual.collector(collector).parts())
        .containsOnlyKeys("extensions", "pipeline:logs", "pipeline:traces");
    HealthNode logs = usual.part(collector, "logs").orElseThrow();
    assertThat(logs.status()).isEqualTo(Status.PERMANENT_ERROR);
    assertThat(logs.parts()).containsOnlyKeys("exporter:otlp_grpc", "receiver:otlp");
    assertThat(usual.part(collector, "extensions").orElseThrow().parts())
        .containsOnlyKeys("extension:healthcheckv2");
    assertThat(usual.part(collector, "metrics")).isEmpty();
  }
}
