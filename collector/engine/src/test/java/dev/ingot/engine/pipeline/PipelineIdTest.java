package dev.ingot.engine.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.telemetry.Signal;
import org.junit.jupiter.api.Test;

class PipelineIdTest {

  @Test
  void readsSignalAndName() {
    assertThat(PipelineId.parse("traces/2")).isEqualTo(new PipelineId("traces", "2"));
    assertThat(PipelineId.parse(" logs ")).hasToString("logs");
  }

  @Test
  void refusesAnEmptyName() {
    assertThatThrownBy(() -> PipelineId.parse("traces/"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("in \"traces/\" id: the part after / should not be empty");
  }

  @Test
  void knowsWhichSignalsAreCarried() {
    assertThat(PipelineId.signal("metrics")).contains(Signal.METRICS);
    assertThat(PipelineId.parse("profiles").isCarried()).isTrue();
    assertThat(PipelineId.parse("profile").isCarried()).isFalse();
  }
}
