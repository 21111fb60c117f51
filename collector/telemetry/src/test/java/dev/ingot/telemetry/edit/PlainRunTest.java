package dev.ingot.telemetry.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.oracle.RandomRequests;
import dev.ingot.telemetry.oracle.Reversed;
import dev.ingot.telemetry.schema.MessageType;
import dev.ingot.telemetry.wire.WireReader;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRunTest {
  private static final MessageType SPAN = Signal.TRACES.requestType().child(1).child(2).child(2);
  private static final MessageType LOG = Signal.LOGS.requestType().child(1).child(2).child(2);

  private static final String TRACE_ID = "101112131415161718191a1b1c1d1e1f10";
  private static final String SPAN_ID = "080102030405060708";
  private static final String TIME = "0102030405060708";
  private static final String HEAD =
      ("0a" + TRACE_ID + "12" + SPAN_ID + "1a0161 22" + SPAN_ID + "2a026e6e 3002 39")
          + (TIME + "41" + TIME);
  private static final String BACK =
      ("41" + TIME + "39" + TIME + "3002 2a026e6e 22" + SPAN_ID + "1a0161 12" + SPAN_ID)
          + ("0a" + TRACE_ID);

  @ParameterizedTest
  @ValueSource(strings = {HEAD, BACK})
  void spansAreTakenUpToTheirAttributes(String fields) {
    byte[] bytes = hex(fields + "4a040a0261621200");
    assertThat(PlainRun.end(PlainRun.kind(SPAN), bytes, 0, bytes.length))
        .isEqualTo(hex(fields).length);
  }

  @ParameterizedTest
  @CsvSource({
    "09" + TIME + "1009 1a0145 2a030a0161, 09", // in front of the attributes
    "4a" + TRACE_ID + "52" + SPAN_ID + "59" + TIME + ", 4a", // behind them
    "59" + TIME + "52" + SPAN_ID + "4a" + TRACE_ID + ", 59", // the last fields first
    "2a030a0161 1a0145 1009 09" + TIME + ", 2a",
  })
  void logRecordsAreTakenUpToTheirAttributesAndBehind(String fields, String first) {
    byte[] bytes = hex(fields + "32040a0261621200");
    assertThat(bytes[0]).isEqualTo(hex(first)[0]);
    assertThat(PlainRun.end(PlainRun.kind(LOG), bytes, 0, bytes.length))
        .isEqualTo(hex(fields).length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4a040a0261621200", // an attribute
        "0a00", // an id without bytes
        "7a00", // the status
        "850101010000", // the flags
      })
  void otherFieldsAreLeft(String fields) {
    byte[] bytes = hex(fields + HEAD);
    assertThat(PlainRun.end(PlainRun.kind(SPAN), bytes, 0, bytes.length)).isEqualTo(0);
  }

  @Test
  void nothingBehindTheMessageIsTaken() {
    byte[] bytes = hex(HEAD + HEAD);
    Set<Integer> ends = ends(bytes, 0, bytes.length / 2);
    for (int end : ends) {
      assertThat(PlainRun.end(PlainRun.kind(SPAN), bytes, 0, end)).isEqualTo(end);
    }
  }

  @Test
  void otherMessagesHaveNoRuns() {
    assertThat(PlainRun.kind(Signal.METRICS.requestType())).isEqualTo(PlainRun.NONE);
    assertThat(PlainRun.end(PlainRun.NONE, hex(HEAD), 0, hex(HEAD).length)).isEqualTo(0);
  }

  @Test
  void aRunEndsWhereAFieldEndsAndHoldsNoAttribute() throws Exception {
    int taken = 0;
    for (Signal<? extends Telemetry> signal : Set.of(Signal.TRACES, Signal.LOGS)) {
      RandomRequests requests = new RandomRequests(41, true);
      for (int round = 0; round < 300; round++) {
        byte[] bytes = requests.next(signal).toByteArray();
        taken += records(signal.requestType(), bytes, 0, bytes.length);
        byte[] reversed = Reversed.of(signal.requestType(), bytes);
        taken += records(signal.requestType(), reversed, 0, reversed.length);
      }
    }
    assertThat(taken).isGreaterThan(1000);
  }

  /** Looks at all records in a message; gives in how many there was a run. */
  private static int records(MessageType type, byte[] bytes, int from, int end) {
    if (type.isItem()) {
      return runs(type, bytes, from, end);
    }
    int taken = 0;
    WireReader fields = new WireReader(bytes, from, end - from);
    while (fields.next()) {
      if (type.leadsToItems(fields.field())) {
        taken += records(type.child(fields.field()), bytes, fields.valueStart(), fields.end());
      }
    }
    return taken;
  }

  private static int runs(MessageType type, byte[] bytes, int from, int end) {
    Set<Integer> ends = ends(bytes, from, end);
    int taken = 0;
    WireReader fields = new WireReader(bytes, from, end - from);
    while (fields.next()) {
      int run = PlainRun.end(PlainRun.kind(type), bytes, fields.start(), end);
      boolean none = run == fields.start();
      assertThat(none || ends.contains(run)).isTrue();
      assertThat(none || fields.field() != type.attributesField()).isTrue();
      taken |= none ? 0 : 1;
    }
    return taken;
  }

  private static Set<Integer> ends(byte[] bytes, int from, int end) {
    Set<Integer> ends = new TreeSet<>();
    WireReader fields = new WireReader(bytes, from, end - from);
    while (fields.next()) {
      ends.add(fields.end());
    }
    return ends;
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }
}
