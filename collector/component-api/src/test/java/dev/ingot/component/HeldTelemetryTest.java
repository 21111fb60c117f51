package dev.ingot.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.json.OtlpJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldTelemetryTest {
  private final HeldTelemetry held = new HeldTelemetry(900);

  @Test
  void queuesMayHoldTwoThirdsOfTheHeap() {
    assertThat(held.room()).isEqualTo(600);
  }

  @Test
  void saysHowMuchThereIsAtOnce() {
    assertThat(held.hold(30)).isEqualTo(30);
    assertThat(held.hold(20)).isEqualTo(50);
    assertThat(held.release(30)).isEqualTo(20);
    assertThat(held.bytes()).isEqualTo(20);
  }

  @Test
  void smallRequestsWeighMoreThanTheirBytes() throws Exception {
    Traces tiny =
        OtlpJson.parse(
            Signal.TRACES,
            "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{}]}]}]}".getBytes(UTF_8),
            RequestMetadata.NONE);
    assertThat(HeldTelemetry.bytesOf(tiny)).isEqualTo(tiny.byteSize() + 96);
    assertThat(HeldTelemetry.bytesOf(tiny.signal().concat(List.of(tiny, tiny))))
        .isEqualTo(2 * tiny.byteSize() + 192);
  }
}
