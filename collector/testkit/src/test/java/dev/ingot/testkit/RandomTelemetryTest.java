package dev.ingot.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.json.OtlpJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RandomTelemetryTest {
  @Test
  void theSameSeedGivesTheSame() {
    for (Signal<? extends Telemetry> signal : Signal.ALL) {
      assertThat(next(5, signal).toByteArray()).isEqualTo(next(5, signal).toByteArray());
      assertThat(next(5, signal).toByteArray()).isNotEqualTo(next(6, signal).toByteArray());
    }
  }

  @Test
  void everyFieldOccurs() {
    RandomTelemetry source = new RandomTelemetry(1, List.of("a"));
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      all.append(new String(OtlpJson.toJson(source.next(Signal.METRICS)), StandardCharsets.UTF_8));
    }
    assertThat(all)
        .contains("summary", "exponentialHistogram", "exemplars", "asInt", "kvlistValue")
        .contains("schemaUrl", "droppedAttributesCount", "bytesValue", "isMonotonic");
  }

  private static Telemetry next(long seed, Signal<? extends Telemetry> signal) {
    return new RandomTelemetry(seed, List.of("a", "b")).next(signal);
  }
}
