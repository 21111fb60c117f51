package dev.ingot.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.component.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HealthRulesTest {
  private static final Instant SINCE = Instant.ofEpochSecond(100);
  private static final Instant EARLY = SINCE.plusSeconds(59);
  private static final Instant LATE = SINCE.plusSeconds(60);

  private final HealthRules none = new HealthRules(Optional.empty());
  private final HealthRules all =
      new HealthRules(Optional.of(new ComponentHealth(true, true, Duration.ofMinutes(1))));

  private static HealthNode node(Status status) {
    return HealthNode.leaf(status, "", SINCE);
  }

  @ParameterizedTest
  @CsvSource({
    "STARTING, 503, 503, 503",
    "OK, 200, 200, 200",
    "RECOVERABLE_ERROR, 200, 200, 500",
    "PERMANENT_ERROR, 200, 500, 500",
    "FATAL_ERROR, 500, 500, 500",
    "STOPPING, 503, 503, 503",
    "STOPPED, 503, 503, 503"
  })
  void statusesBecomeHttpStatuses(Status status, int withoutRules, int early, int late) {
    assertThat(none.httpStatus(node(status), LATE)).isEqualTo(withoutRules);
    assertThat(all.httpStatus(node(status), EARLY)).isEqualTo(early);
    assertThat(all.httpStatus(node(status), LATE)).isEqualTo(late);
    assertThat(all.isServing(node(status), LATE)).isEqualTo(late == 200);
  }

  @Test
  void withoutRulesEverythingIsCalledHealthy() {
    assertThat(none.isHealthy(node(Status.FATAL_ERROR), LATE)).isTrue();
    assertThat(all.isHealthy(node(Status.FATAL_ERROR), LATE)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "STARTING, false",
    "OK, true",
    "RECOVERABLE_ERROR, true",
    "PERMANENT_ERROR, false",
    "FATAL_ERROR, false",
    "STOPPING, false"
  })
  void aPipelineIsReadyWhenAllOfItWorks(Status status, boolean ready) {
    TreeMap<String, HealthNode> parts = new TreeMap<>();
    parts.put("receiver:otlp", node(Status.OK));
    parts.put("exporter:otlp", node(status));
    HealthNode pipeline = new HealthNode(status, "", SINCE, parts);
    assertThat(none.isReady(pipeline, LATE)).isEqualTo(ready);
    assertThat(all.isReady(pipeline, LATE)).isEqualTo(status == Status.OK);
  }

  @Test
  void aRecoverableErrorHasADeadline() {
    assertThat(all.deadline(node(Status.RECOVERABLE_ERROR))).contains(LATE);
    assertThat(all.deadline(node(Status.OK))).isEmpty();
    assertThat(none.deadline(node(Status.RECOVERABLE_ERROR))).isEmpty();
  }
}
