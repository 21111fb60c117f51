package dev.ingot.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import dev.ingot.telemetry.oracle.Items;
import dev.ingot.telemetry.oracle.Oracle;
import dev.ingot.telemetry.oracle.RandomRequests;
import dev.ingot.telemetry.wire.WireWriter;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodeTest {
  @Test
  void validRequestsAreKeptByteForByteAndCounted() throws Exception {
    for (Signal<? extends Telemetry> signal : Signal.ALL) {
      RandomRequests requests = new RandomRequests(17, true);
      for (int round = 0; round < 500; round++) {
        Message request = requests.next(signal);
        byte[] bytes = request.toByteArray();
        Telemetry telemetry = signal.decode(bytes, RequestMetadata.NONE);
        assertThat(telemetry.itemCount()).isEqualTo(Items.of(request).size());
        assertThat(telemetry.byteSize()).isEqualTo(bytes.length);
        assertThat(telemetry.toByteArray()).isEqualTo(bytes);
        assertThat(telemetry.segments()).allMatch(Segment::canonical);
      }
    }
  }

  @Test
  void anEmptyRequestIsEmptyTelemetry() throws Exception {
    Logs logs = Signal.LOGS.decode(new byte[0], RequestMetadata.NONE);
    assertThat(logs.segments()).isEmpty();
    assertThat(logs.itemCount()).isZero();
  }

  @Test
  void bytesCutOffAnywhereAreRefusedExactlyWhereProtobufRefusesThem() {
    for (Signal<? extends Telemetry> signal : Signal.ALL) {
      RandomRequests requests = new RandomRequests(23, true);
      for (int round = 0; round < 20; round++) {
        byte[] bytes = requests.next(signal).toByteArray();
        for (int length = 0; length < Math.min(bytes.length, 4000); length++) {
          byte[] cut = Arrays.copyOf(bytes, length);
          assertThat(accepts(signal, cut))
              .as("%s cut to %d bytes", signal, length)
              .isEqualTo(oracleAccepts(signal, cut));
        }
      }
    }
  }

  @Test
  void unpackedNumbersCountAsPackedOnes() throws Exception {
    byte[] point = HexFormat.of().parseHex("31" + "0100000000000000" + "31" + "0200000000000000");
    byte[] request = nest(point, 1, 2, 2, 9, 1);
    assertThat(Signal.METRICS.decode(request, RequestMetadata.NONE).itemCount()).isEqualTo(1);
  }

  @Test
  void valueBeforeKeyIsCanonical() throws Exception {
    byte[] attribute = HexFormat.of().parseHex("1203" + "0a0176" + "0a016b");
    Traces traces = Signal.TRACES.decode(nest(attribute, 1, 1, 1), RequestMetadata.NONE);
    assertThat(traces.segments()).allMatch(Segment::canonical);
    assertThat(traces.toByteArray()).isEqualTo(nest(attribute, 1, 1, 1));
  }

  @Test
  void invalidUtf8IsAccepted() throws Exception {
    byte[] name = {0x2a, 2, (byte) 0xc3, 0x28};
    assertThat(Signal.TRACES.decode(nest(name, 1, 2, 2), RequestMetadata.NONE).itemCount())
        .isEqualTo(1);
  }

  @Test
  void aHundredThousandEmptyScopesAreFine() throws Exception {
    WireWriter request = new WireWriter();
    int resource = request.begin(1);
    for (int i = 0; i < 100_000; i++) {
      request.end(request.begin(2));
    }
    request.end(resource);
    assertThat(Signal.METRICS.decode(request.toByteArray(), RequestMetadata.NONE).itemCount())
        .isZero();
  }

  @Test
  void nestingIsLimitedAsInProtobuf() {
    for (int depth = 40; depth < 60; depth++) {
      byte[] nested = nestedBody(depth).toByteArray();
      assertThat(accepts(Signal.LOGS, nested))
          .as("depth %d", depth)
          .isEqualTo(oracleAccepts(Signal.LOGS, nested));
    }
    assertThatThrownBy(() -> Signal.LOGS.decode(nestedBody(60).toByteArray(), RequestMetadata.NONE))
        .isInstanceOf(MalformedTelemetryException.class)
        .hasMessageStartingWith("messages nested more than 100 levels deep at byte ");
  }

  @ParameterizedTest
  @CsvSource({
    "0a05, truncated field 1 of ExportTraceServiceRequest at byte 0",
    "0a, truncated field 1 of ExportTraceServiceRequest at byte 0",
    "8a, truncated tag in ExportTraceServiceRequest at byte 0",
    "0a021202, truncated field 2 of ResourceSpans at byte 2",
    "0801, wrong wire type 0 for field 1 of ExportTraceServiceRequest at byte 0",
    "0f, wrong wire type 7 for field 1 of ExportTraceServiceRequest at byte 0",
    "9706, wrong wire type 7 for field 98 of ExportTraceServiceRequest at byte 0",
    "0001, illegal field number 0 in ExportTraceServiceRequest at byte 0",
    "ffffffff7f00, illegal field number 4294967295 in ExportTraceServiceRequest at byte 0",
    "ffffffffffffffffffff01, number of more than 10 bytes in ExportTraceServiceRequest at byte 0",
    "9806ffffffffffffffffffff01,"
        + " number of more than 10 bytes in ExportTraceServiceRequest at byte 2",
    "9b069c06, ''",
    "9b06a406, group 100 without its begin or end in ExportTraceServiceRequest at byte 2",
    "9b06, group 99 without its begin or end in ExportTraceServiceRequest at byte 0",
    "9c06, group 99 without its begin or end in ExportTraceServiceRequest at byte 0",
    "0a0812061204" + "0a020102," + " id with 2 bytes instead of 16 in field 1 of Span at byte 8",
    "0a0712051203" + "120105, id with 1 bytes instead of 8 in field 2 of Span at byte 8",
  })
  void whatIsWrongIsNamedWithItsPlace(String hex, String message) throws Exception {
    byte[] request = HexFormat.of().parseHex(hex);
    if (message.isEmpty()) {
      assertThat(Signal.TRACES.decode(request, RequestMetadata.NONE).toByteArray())
          .isEqualTo(request);
      return;
    }
    assertThatThrownBy(() -> Signal.TRACES.decode(request, RequestMetadata.NONE))
        .isInstanceOf(MalformedTelemetryException.class)
        .hasMessage(message);
  }

  @Test
  void packedNumbersOfEightBytesMustFillTheirField() {
    byte[] request = nest(new byte[] {0x32, 3, 1, 2, 3}, 1, 2, 2, 9, 1);
    assertThatThrownBy(() -> Signal.METRICS.decode(request, RequestMetadata.NONE))
        .hasMessage(
            "packed numbers of 8 bytes in 3 bytes in field 6 of HistogramDataPoint at byte 12");
  }

  @Test
  void singularFieldsThatOccurTwiceAreMergedAsProtobufDoes() throws Exception {
    for (Signal<? extends Telemetry> signal : Signal.ALL) {
      RandomRequests requests = new RandomRequests(31, true);
      for (int round = 0; round < 200; round++) {
        Message first = requests.next(signal);
        Message second = requests.next(signal);
        byte[] odd = nest(concat(inner(first), inner(second)), 1);
        Telemetry telemetry = signal.decode(odd, RequestMetadata.NONE);
        assertThat(Oracle.parse(telemetry)).isEqualTo(Oracle.parse(signal, odd));
        assertThat(telemetry.segments()).allMatch(Segment::canonical);
        assertThat(telemetry.itemCount()).isEqualTo(Items.of(Oracle.parse(signal, odd)).size());
      }
    }
  }

  @Test
  void ofAOneofTheLastMemberStays() throws Exception {
    byte[] metric = HexFormat.of().parseHex("2a020a00" + "3a040a000a00");
    Metrics metrics = Signal.METRICS.decode(nest(metric, 1, 2, 2), RequestMetadata.NONE);
    assertThat(metrics.itemCount()).isEqualTo(2);
    assertThat(metrics.toByteArray())
        .isEqualTo(nest(HexFormat.of().parseHex("3a040a000a00"), 1, 2, 2));
  }

  /** The content of the first resource, or nothing. */
  private static byte[] inner(Message request) {
    var field = request.getDescriptorForType().findFieldByNumber(1);
    List<?> resources = (List<?>) request.getField(field);
    return resources.isEmpty() ? new byte[0] : ((Message) resources.get(0)).toByteArray();
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  /** The content within message fields of the given numbers, outermost first. */
  static byte[] nest(byte[] content, int... fields) {
    byte[] nested = content;
    for (int i = fields.length - 1; i >= 0; i--) {
      WireWriter out = new WireWriter();
      out.bytes(fields[i], nested);
      nested = out.toByteArray();
    }
    return nested;
  }

  private static ExportLogsServiceRequest nestedBody(int arrays) {
    AnyValue body = AnyValue.newBuilder().setStringValue("deep").build();
    for (int i = 0; i < arrays; i++) {
      body = AnyValue.newBuilder().setArrayValue(ArrayValue.newBuilder().addValues(body)).build();
    }
    LogRecord record =
        LogRecord.newBuilder()
            .setBody(body)
            .setTraceId(ByteString.copyFrom("0123456789abcdef", StandardCharsets.US_ASCII))
            .build();
    return ExportLogsServiceRequest.newBuilder()
        .addResourceLogs(
            ResourceLogs.newBuilder().addScopeLogs(ScopeLogs.newBuilder().addLogRecords(record)))
        .build();
  }

  static boolean accepts(Signal<? extends Telemetry> signal, byte[] bytes) {
    try {
      signal.decode(bytes, RequestMetadata.NONE);
      return true;
    } catch (MalformedTelemetryException e) {
      return false;
    }
  }

  static boolean oracleAccepts(Signal<?> signal, byte[] bytes) {
    try {
      Oracle.parse(signal, bytes);
      return true;
    } catch (com.google.protobuf.InvalidProtocolBufferException e) {
      return false;
    }
  }
}
