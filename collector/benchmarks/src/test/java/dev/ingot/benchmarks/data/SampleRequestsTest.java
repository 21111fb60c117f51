package dev.ingot.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.json.OtlpJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleRequestsTest {
  private static final List<Signal<? extends Telemetry>> SIGNALS =
      List.of(Signal.TRACES, Signal.METRICS, Signal.LOGS);

  @Test
  void thereAreNoProfiles() {
    assertThatThrownBy(() -> SampleRequests.of(Signal.PROFILES, 5, FieldOrder.FIRST_TO_LAST, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no sample requests of profiles");
  }

  @ParameterizedTest
  @CsvSource({"traces, 430, 480", "metrics, 280, 330", "logs, 270, 320"})
  void aRequestHasItsItemsAndTheSizeOfRealOnes(String id, int least, int most) throws Exception {
    Signal<? extends Telemetry> signal = signal(id);
    byte[] request = SampleRequests.of(signal, 1000, FieldOrder.FIRST_TO_LAST, 1).get(0);
    assertThat(signal.decode(request, RequestMetadata.NONE).itemCount()).isEqualTo(1000);
    assertThat(request.length / 1000).isBetween(least, most);
  }

  @Test
  void aSmallRequestHasItsItems() throws Exception {
    for (Signal<? extends Telemetry> signal : SIGNALS) {
      byte[] request = SampleRequests.of(signal, 5, FieldOrder.FIRST_TO_LAST, 1).get(0);
      assertThat(signal.decode(request, RequestMetadata.NONE).itemCount()).isEqualTo(5);
    }
  }

  @Test
  void theSameArgumentsGiveTheSameBytesAndEachRequestDiffers() {
    List<byte[]> first = SampleRequests.of(Signal.LOGS, 50, FieldOrder.FIRST_TO_LAST, 2);
    List<byte[]> second = SampleRequests.of(Signal.LOGS, 50, FieldOrder.FIRST_TO_LAST, 2);
    assertThat(second).containsExactly(first.get(0), first.get(1));
    assertThat(first.get(0)).isNotEqualTo(first.get(1));
  }

  @Test
  void theOrderOfFieldsChangesNoMeaning() throws Exception {
    for (Signal<? extends Telemetry> signal : SIGNALS) {
      byte[] rising = SampleRequests.of(signal, 100, FieldOrder.FIRST_TO_LAST, 1).get(0);
      byte[] falling = SampleRequests.of(signal, 100, FieldOrder.LAST_TO_FIRST, 1).get(0);
      Telemetry telemetry = signal.decode(falling, RequestMetadata.NONE);
      assertThat(telemetry.segments()).allMatch(Segment::canonical);
      assertThat(falling).isNotEqualTo(rising).hasSameSizeAs(rising);
      assertThat(OtlpJson.toJson(telemetry))
          .isEqualTo(OtlpJson.toJson(signal.decode(rising, RequestMetadata.NONE)));
    }
  }

  private static Signal<? extends Telemetry> signal(String id) {
    return Signal.ALL.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }
}
