package dev.ingot.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.telemetry.Logs;
import dev.ingot.testkit.Samples;
import dev.ingot.testkit.Sink;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PipelineRouterTest {
  private final Sink<Logs> left = new Sink<>();
  private final Sink<Logs> right = new Sink<>();
  private final PipelineRouter<Logs> router =
      new PipelineRouter<>(Map.of("logs/right", right, "logs/left", left));

  @Test
  void knowsThePipelinesBehindIt() {
    assertThat(router.pipelines()).containsExactly("logs/left", "logs/right");
  }

  @Test
  void handsToThoseChosen() throws Exception {
    router.only(Set.of("logs/left")).consume(Samples.logs(0, 1));
    router.only(Set.of("logs/left", "logs/right")).consume(Samples.logs(0, 1));
    router.all().consume(Samples.logs(0, 1));
    assertThat(left.itemCount()).isEqualTo(3);
    assertThat(right.itemCount()).isEqualTo(2);
  }

  @Test
  void refusesPipelinesThatAreNotBehindIt() {
    assertThatThrownBy(() -> router.only(Set.of("logs/up")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pipeline \"logs/up\" is not behind this connector: [logs/left, logs/right]");
    assertThatThrownBy(() -> router.only(Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no pipeline to route to");
  }
}
