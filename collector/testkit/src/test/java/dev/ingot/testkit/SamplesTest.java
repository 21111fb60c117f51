package dev.ingot.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.telemetry.Profiles;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.json.OtlpJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {

  @Test
  void samplesOfEverySignalHaveAsManyItemsAsAsked() {
    for (Signal<?> signal : Signal.ALL) {
      assertThat(Samples.of(signal, 5, 7).itemCount()).as(signal.id()).isEqualTo(7);
    }
  }

  @Test
  void profilesOfSeveralRequestsKeepTheirFunctions() {
    Profiles both = Signal.PROFILES.concat(List.of(Samples.profiles(0, 2), Samples.profiles(7, 1)));
    assertThat(new String(OtlpJson.toJson(both), StandardCharsets.UTF_8))
        .contains(
            "\"stringTable\":[\"\",\"cpu\",\"nanoseconds\",\"item-0\",\"item-1\",\"item-7\"]");
  }
}
