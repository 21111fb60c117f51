package dev.ingot.telemetry.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.oracle.Items;
import dev.ingot.telemetry.oracle.Oracle;
import dev.ingot.telemetry.oracle.RandomRequests;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Mutated JSON is refused in one line, or read into bytes that protobuf-java reads the same. */
class JsonFuzzTest {
  private static final byte[] CHARACTERS =
      "{}[]:,\"\\0123456789.-+eEtrufalsn u\u0000".getBytes(StandardCharsets.US_ASCII);

  @Test
  void mutatedTextIsReadOrRefused() throws Exception {
    int read = 0;
    int refused = 0;
    for (Signal<? extends Telemetry> signal : Signal.ALL) {
      Random random = new Random(3);
      RandomRequests requests = new RandomRequests(8, false);
      for (int round = 0; round < 100; round++) {
        byte[] request = requests.next(signal).toByteArray();
        byte[] json = OtlpJson.toJson(signal.decode(request, RequestMetadata.NONE));
        for (int i = 0; i < 50; i++) {
          if (isRead(signal, mutate(json, random))) {
            read++;
          } else {
            refused++;
          }
        }
      }
    }
    assertThat(read).isGreaterThan(1000);
    assertThat(refused).isGreaterThan(1000);
  }

  @Test
  void textCutOffAnywhereIsRefused() throws Exception {
    byte[] request = new RandomRequests(9, false).next(Signal.METRICS).toByteArray();
    byte[] json = OtlpJson.toJson(Signal.METRICS.decode(request, RequestMetadata.NONE));
    assertThat(json.length).isGreaterThan(100);
    for (int length = 0; length < json.length; length++) {
      assertThat(isRead(Signal.METRICS, Arrays.copyOf(json, length))).as("%d", length).isFalse();
    }
  }

  private static boolean isRead(Signal<? extends Telemetry> signal, byte[] json) {
    Telemetry telemetry;
    try {
      telemetry = OtlpJson.parse(signal, json, RequestMetadata.NONE);
    } catch (MalformedTelemetryException e) {
      assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
      return false;
    }
    assertThat(telemetry.itemCount()).isEqualTo(Items.of(Oracle.parse(telemetry)).size());
    return true;
  }

  private static byte[] mutate(byte[] json, Random random) {
    byte[] mutated = json.clone();
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      int at = random.nextInt(mutated.length);
      if (mutated[at] >= 0) {
        mutated[at] = CHARACTERS[random.nextInt(CHARACTERS.length)];
      }
    }
    return mutated;
  }
}
