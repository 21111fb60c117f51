package dev.ingot.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.telemetry.oracle.RandomRequests;
import dev.ingot.telemetry.oracle.Reversed;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With its fast paths the check gives what it gives without them. */
class FastCheckTest {
  private static final int REQUESTS = 150;
  private static final int MUTATIONS = 60;

  @Test
  void validRequestsInEitherOrderAreJudgedAlike() {
    for (Signal<? extends Telemetry> signal : Signal.ALL) {
      RandomRequests requests = new RandomRequests(61, true);
      for (int round = 0; round < REQUESTS; round++) {
        byte[] request = requests.next(signal).toByteArray();
        assertAlike(signal, request);
        assertAlike(signal, Reversed.of(signal.requestType(), request));
      }
    }
  }

  @Test
  void changedRequestsAreJudgedAlike() {
    for (Signal<? extends Telemetry> signal : Signal.ALL) {
      Random random = new Random(62);
      RandomRequests requests = new RandomRequests(63, true);
      for (int round = 0; round < REQUESTS; round++) {
        byte[] rising = requests.next(signal).toByteArray();
        byte[] request = round % 2 == 0 ? rising : Reversed.of(signal.requestType(), rising);
        for (int i = 0; i < MUTATIONS && request.length > 0; i++) {
          assertAlike(signal, mutated(request, random));
        }
      }
    }
  }

  /** The content of one record, and whether no singular field occurs twice in it. */
  @ParameterizedTest
  @CsvSource({
    // trace id, span id, name, kind, both times
    "traces, 0a10 00000000000000000000000000000000 1208 0000000000000000 2a0161 3001"
        + " 39 0000000000000000 41 0000000000000000, true",
    // the name twice: beside each other, around an attribute, before and behind the others
    "traces, 2a0161 2a0162, false",
    "traces, 0a00 2a0161 4a07 0a0161 1202 1801 2a0162, false",
    "traces, 2a0161 0a10 00000000000000000000000000000000 2a0162, false",
    // the times against the order of their numbers, once and twice
    "traces, 41 0000000000000000 39 0000000000000000, true",
    "traces, 41 0000000000000000 39 0000000000000000 41 0000000000000000, false",
    "traces, 0a10 00000000000000000000000000000000 0a00, false",
    // what follows the attributes: dropped counts, status, flags; in either order, around an event
    "traces, 5000 6000 7000 7a02 1801 850101000000, true",
    "traces, 850101000000 7a00 7000 6000 5000, true",
    "traces, 5000 5a00 6000 7000 7a00 850101000000, true",
    "traces, 5000 6000 7a021801 7a00, false",
    "traces, 7a02 1801 850101000000 850101000000, false",
    "traces, 5000 5a00 5000, false",
    "traces, 850101000000 7a00 7000 7a00, false",
    // a status with a message, and with a code twice
    "traces, 7a05 120161 1801, true",
    "traces, 7a04 1801 1802, false",
    "logs, 3800 45 00000000, true",
    "logs, 45 00000000 3800 3801, false",
    // the body of a log record twice
    "logs, 09 0000000000000000 1001 1a0141 2a03 0a0178 2a03 0a0179, false",
    "logs, 59 0000000000000000 2a03 0a0178 1a0141 1001 09 0000000000000000, true",
  })
  void fieldsThatOccurTwiceAreSeen(String id, String record, boolean canonical) throws Exception {
    Signal<?> signal = Signal.ALL.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    byte[] content = HexFormat.of().parseHex(record.replace(" ", ""));
    byte[] request = DecodeTest.nest(content, 1, 2, 2);
    assertAlike(signal, request);
    Segment segment = WireCheck.check(CheckPlan.of(signal.requestType(), true), request);
    assertThat(segment).isEqualTo(new Segment(request, 0, request.length, 1, canonical));
  }

  @ParameterizedTest
  @CsvSource({"31 0000000000000000 21 0000000000000000", "21 0000000000000000 11 00 31 00"})
  void aPointHasOneValue(String point) {
    byte[] content = HexFormat.of().parseHex(point.replace(" ", ""));
    assertAlike(Signal.METRICS, DecodeTest.nest(content, 1, 2, 2, 5, 1));
  }

  private static void assertAlike(Signal<?> signal, byte[] request) {
    assertThat(outcome(signal, request, true))
        .as("%s %s", signal, HexFormat.of().formatHex(request))
        .isEqualTo(outcome(signal, request, false));
  }

  /** The segment, or what is wrong. */
  private static Object outcome(Signal<?> signal, byte[] request, boolean fast) {
    try {
      return WireCheck.check(CheckPlan.of(signal.requestType(), fast), request);
    } catch (MalformedTelemetryException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static byte[] mutated(byte[] request, Random random) {
    byte[] bytes = request.clone();
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(5)) {
      case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> bytes[at] = (byte) random.nextInt(256);
      case 2 -> bytes[at] = bytes[random.nextInt(bytes.length)];
      case 3 -> bytes[at] = 0;
      default -> bytes = Arrays.copyOf(bytes, at);
    }
    return bytes;
  }
}
