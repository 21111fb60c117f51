package dev.ingot.telemetry.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Message;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.oracle.Items;
import dev.ingot.telemetry.oracle.Oracle;
import dev.ingot.telemetry.oracle.RandomRequests;
import dev.ingot.telemetry.oracle.Reversed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random edits of random requests, with protobuf-java as the judge. */
class RewriterPropertyTest {
  private static final int ROUNDS = 1000;
  private static final List<Signal<? extends Telemetry>> SIGNALS =
      List.of(Signal.TRACES, Signal.METRICS, Signal.LOGS);

  @Test
  void oneEditGivesWhatProtobufGives() throws Exception {
    for (Signal<? extends Telemetry> signal : SIGNALS) {
      checkSignal(signal, 1, 11);
    }
  }

  @Test
  void fusedEditsGiveWhatTheyGiveOneByOne() throws Exception {
    for (Signal<? extends Telemetry> signal : SIGNALS) {
      checkSignal(signal, 6, 12);
    }
  }

  private static <T extends Telemetry> void checkSignal(Signal<T> signal, int most, long seed)
      throws MalformedTelemetryException {
    Random random = new Random(seed);
    RandomRequests requests = new RandomRequests(seed, true);
    for (int round = 0; round < ROUNDS; round++) {
      Message request = requests.next(signal);
      List<RandomEdit> edits = new ArrayList<>();
      for (int count = 1 + random.nextInt(most); count > 0; count--) {
        edits.add(RandomEdit.next(random));
      }
      byte[] bytes = request.toByteArray();
      if (random.nextBoolean()) {
        bytes = Reversed.of(signal.requestType(), bytes);
      }
      check(signal, signal.decode(bytes, RequestMetadata.NONE), request, edits);
    }
  }

  private static <T extends Telemetry> void check(
      Signal<T> signal, T telemetry, Message request, List<RandomEdit> edits)
      throws MalformedTelemetryException {
    T fused =
        new Rewriter(edits.stream().map(RandomEdit::edit).toList()).rewrite(signal, telemetry);
    T oneByOne = telemetry;
    Message expected = request;
    for (RandomEdit edit : edits) {
      oneByOne = new Rewriter(List.of(edit.edit())).rewrite(signal, oneByOne);
      expected = edit.oracle().apply(expected);
      assertThat(Oracle.parse(oneByOne)).as("%s", edits).isEqualTo(expected);
    }
    assertThat(Oracle.parse(fused)).as("%s", edits).isEqualTo(expected);
    assertThat(fused.itemCount()).as("%s", edits).isEqualTo(Items.of(expected).size());
    assertSound(signal, fused);
  }

  /** The edge would take it, and need not bring it into canonical form. */
  private static <T extends Telemetry> void assertSound(Signal<T> signal, T telemetry)
      throws MalformedTelemetryException {
    byte[] bytes = telemetry.toByteArray();
    T again = signal.decode(bytes, RequestMetadata.NONE);
    assertThat(again.itemCount()).isEqualTo(telemetry.itemCount());
    for (Segment segment : again.segments()) {
      assertThat(segment.buffer()).isSameAs(bytes);
    }
  }
}
