package dev.ingot.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.telemetry.Signal;
import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  void samplesOfEverySignalHaveAsManyItemsAsAsked() {
    for (Signal<?> signal : Signal.ALL) {
      assertThat(Samples.of(signal, 5, 7).itemCount()).as(signal.id()).isEqualTo(7);
    }
  }
}
