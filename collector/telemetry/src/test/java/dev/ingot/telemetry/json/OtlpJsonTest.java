package dev.ingot.telemetry.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Segment;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.oracle.Oracle;
import dev.ingot.telemetry.oracle.RandomRequests;
import dev.ingot.telemetry.wire.WireWriter;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtlpJsonTest {
  @Test
  void randomTelemetryComesBackEqual() throws Exception {
    for (Signal<? extends Telemetry> signal : Signal.ALL) {
      RandomRequests requests = new RandomRequests(77, true);
      for (int round = 0; round < 300; round++) {
        Message request = requests.next(signal);
        Telemetry telemetry = signal.decode(request.toByteArray(), RequestMetadata.NONE);
        byte[] json = OtlpJson.toJson(telemetry);
        Telemetry again = OtlpJson.parse(signal, json, RequestMetadata.NONE);
        assertThat(again.itemCount()).isEqualTo(telemetry.itemCount());
        assertThat(Oracle.withAlwaysPresent(Oracle.parse(again)))
            .isEqualTo(Oracle.withAlwaysPresent(Oracle.parse(telemetry)));
      }
    }
  }

  @Test
  void protobufJavaReadsTheSameFromOurJson() throws Exception {
    for (Signal<? extends Telemetry> signal : Signal.ALL) {
      RandomRequests requests = new RandomRequests(78, false);
      for (int round = 0; round < 200; round++) {
        Message request = requests.next(signal);
        Telemetry telemetry = signal.decode(request.toByteArray(), RequestMetadata.NONE);
        Message.Builder read = Oracle.request(signal).newBuilderForType();
        JsonFormat.parser().merge(withBase64Ids(text(OtlpJson.toJson(telemetry))), read);
        assertThat(shown(read.build())).isEqualTo(shown(request));
      }
    }
  }

  /** As text without zeros, of which protobuf's JSON parser loses the sign. */
  private static String shown(Message message) {
    return Oracle.withAlwaysPresent(message).toString().replaceAll(" *\\w+: -?0\\.0\n", "");
  }

  /** Protobuf's own JSON has base64 where OTLP has hexadecimal ids. */
  private static String withBase64Ids(String json) {
    return Pattern.compile("(\"(?:trace|span|parentSpan|profile)Id\":)\"([0-9a-f]+)\"")
        .matcher(json)
        .replaceAll(
            id ->
                id.group(1)
                    + '"'
                    + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(id.group(2)))
                    + '"');
  }

  @Test
  void segmentsBecomeOneObject() throws Exception {
    Traces one = parse("{\"resourceSpans\":[{\"schemaUrl\":\"a\"}]}");
    Traces two = parse("{\"resourceSpans\":[{\"schemaUrl\":\"b\"},{}]}");
    assertThat(text(OtlpJson.toJson(Signal.TRACES.concat(List.of(one, two)))))
        .isEqualTo(
            "{\"resourceSpans\":[{\"resource\":{},\"schemaUrl\":\"a\"},"
                + "{\"resource\":{},\"schemaUrl\":\"b\"},{\"resource\":{}}]}");
  }

  @Test
  void noTelemetryIsAnEmptyObject() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OtlpJson.write(Signal.LOGS.empty(), out);
    assertThat(out).hasToString("{}");
    assertThat(parse(" null ").segments()).isEmpty();
  }

  @Test
  void listsInterruptedByOtherFieldsComeOutWhole() throws Exception {
    WireWriter span = new WireWriter();
    for (String key : List.of("a", "b")) {
      int attribute = span.begin(9);
      span.text(1, key);
      span.end(attribute);
      span.varint(key.equals("a") ? 10 : 12, 5);
    }
    Traces traces = Signal.TRACES.decode(nested(span), RequestMetadata.NONE);
    assertThat(text(OtlpJson.toJson(traces)))
        .contains(
            "{\"attributes\":[{\"key\":\"a\",\"value\":{}},{\"key\":\"b\",\"value\":{}}],"
                + "\"droppedAttributesCount\":5,\"droppedEventsCount\":5,\"status\":{}}");
  }

  @Test
  void textThatFollowsIsPassedOver() throws Exception {
    assertThat(parse("{} é").segments()).isEmpty();
    assertThat(parse("{}}").segments()).isEmpty();
  }

  @Test
  void packedNumbersThatAreNoneAreLeftOut() throws Exception {
    byte[] point = HexFormat.of().parseHex("3200" + "3a08000000000000f03f" + "3a00");
    byte[] request = point;
    for (int field : new int[] {1, 9, 2, 2, 1}) {
      WireWriter out = new WireWriter();
      out.bytes(field, request);
      request = out.toByteArray();
    }
    assertThat(text(OtlpJson.toJson(Signal.METRICS.decode(request, RequestMetadata.NONE))))
        .contains("\"dataPoints\":[{\"explicitBounds\":[1]}]");
  }

  @Test
  void aSegmentThatRepeatsSingularFieldsIsMerged() {
    WireWriter span = new WireWriter();
    span.text(5, "first");
    span.text(5, "last");
    byte[] bytes = nested(span);
    Segment odd = new Segment(bytes, 0, bytes.length, 1, false);
    Traces traces = Signal.TRACES.of(List.of(odd), RequestMetadata.NONE);
    assertThat(text(OtlpJson.toJson(traces))).contains("{\"name\":\"last\",\"status\":{}}");
  }

  @Test
  void bytesThatAreNotUtf8BecomeTheReplacementCharacter() throws Exception {
    WireWriter span = new WireWriter();
    byte[] text = {'a', (byte) 0xff, (byte) 0xc3, 'b', (byte) 0xed, (byte) 0xa0, (byte) 0x80};
    span.bytes(5, text);
    Traces traces = Signal.TRACES.decode(nested(span), RequestMetadata.NONE);
    assertThat(text(OtlpJson.toJson(traces))).contains("\"name\":\"a��b���\"");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1",
    "-0.0, -0.0",
    "1.5, 1.5",
    "1e6, 1000000",
    "123456789.5, 123456789.5",
    "1e20," + " 100000000000000000000",
    "1e21, 1.0E21",
    "1e-7, 1.0E-7",
    "0.000001, 0.000001",
    "0.1, 0.1",
    "-12345678, -12345678",
    "4.9e-324, 4.9E-324",
  })
  void floatingPointNumbersAreShort(String json, String written) throws Exception {
    String body = "{\"doubleValue\":" + json + "}";
    assertThat(text(OtlpJson.toJson(logs(body)))).contains("{\"doubleValue\":" + written + "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "+5|5.0",
        "5.|5.0",
        ".5|0.5",
        "1E3|1000.0",
        "0x1p-2|0.25",
        "inf|Infinity",
        "-iNf|-Infinity",
      })
  void doublesInTextsAreReadAsGoReadsThem(String text, double value) throws Exception {
    Telemetry logs = logs("{\"doubleValue\":\"" + text + "\"}");
    ExportLogsServiceRequest read = (ExportLogsServiceRequest) Oracle.parse(logs);
    assertThat(read.getResourceLogs(0).getScopeLogs(0).getLogRecords(0).getBody().getDoubleValue())
        .isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1_0", "0x10", "1e999", "--1", "1e", "e1", "nano", "1 ", "1f", "0x.p1"})
  void textsThatAreNoDoubleAreRefused(String text) {
    assertThatThrownBy(() -> logs("{\"doubleValue\":\"" + text + "\"}"))
        .hasMessageStartingWith("\"doubleValue\" is a number, got \"" + text + "\" at byte ");
  }

  @Test
  void escapesAndEscapedNamesAreRead() throws Exception {
    Telemetry logs = logs("{\"string\\u0056alue\":\"\\u00e9\\ud83d\\ude00\\ud800x\\/\\b\\f\\r\"}");
    assertThat(text(OtlpJson.toJson(logs))).contains("{\"stringValue\":\"é😀�x/\\b\\f\\r\"}");
  }

  @Test
  void constantsMayBeNamed() throws Exception {
    assertThat(text(OtlpJson.toJson(record("\"severityNumber\":\"SEVERITY_NUMBER_WARN2\""))))
        .contains("\"severityNumber\":14");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|expected an object but found the end at byte 0",
        "x|expected an object but found 'x' at byte 0",
        "[]|expected an object but found '[' at byte 0",
        "{|expected a name but found the end at byte 1",
        "{} {}|expected the end but found '{' at byte 3",
        "{\"a\":[1e400]}|number too large at byte 6",
        "{\"a\"}|expected ':' but found '}' at byte 4",
        "{\"a\":}|expected a value but found '}' at byte 5",
        "{\"a\":1 \"b\"}|expected ',' or '}' but found '\"' at byte 7",
        "{\"a\":[1,]}|expected a value but found ']' at byte 8",
        "{\"a\":tru}|expected true but found '}' at byte 8",
        "{\"a\":nul|expected null but found the end at byte 8",
        "{\"a\":01}|expected a value but found '0' at byte 5",
        "{\"a\":1.}|expected a value but found '1' at byte 5",
        "{\"a\":1e}|expected a value but found '1' at byte 5",
        "{\"a\":-}|expected a value but found '-' at byte 5",
        "{\"a\":\"x|expected '\"' but found the end at byte 7",
        "{\"a\":\"\\x\"}|illegal escape in a text at byte 6",
        "{\"a\":\"\\u12g4\"}|illegal escape in a text at byte 6",
        "{\"resourceSpans\":5}|expected a list but found '5' at byte 17",
        "{\"resourceSpans\":[{\"resource\":{\"droppedAttributesCount\":-1}}]}"
            + "|\"droppedAttributesCount\" is an integer from 0 to 4294967295, got \"-1\" at byte 56",
        "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"5b8e\"}]}]}]}"
            + "|\"traceId\" is an id of 32 hexadecimal digits, got \"5b8e\" at byte 54",
      })
  void whatIsWrongIsNamedWithItsPlace(String json, String message) {
    assertThatThrownBy(() -> parse(json))
        .isInstanceOf(MalformedTelemetryException.class)
        .hasMessage(message);
  }

  @Test
  void valuesAreShownInOneLineAndShort() {
    assertThatThrownBy(() -> record("\"flags\":\"1\\n" + "x".repeat(100) + "\""))
        .hasMessage(
            "\"flags\" is an integer from 0 to 4294967295, got \"1?"
                + "x".repeat(38)
                + "...\" at byte 55");
  }

  @Test
  void controlCharactersInTextsAreRefused() {
    assertThatThrownBy(() -> parse("{\"a\n\":1}"))
        .hasMessage("control character in a text at byte 3");
  }

  @Test
  void nestingIsLimited() {
    String open = "{\"arrayValue\":{\"values\":[";
    String deep = open.repeat(60) + "{}" + "]}}".repeat(60);
    assertThatThrownBy(() -> logs(deep))
        .hasMessageStartingWith("values nested more than 100 levels deep at byte ");
    assertThatThrownBy(() -> parse("{\"a\":" + "[".repeat(100_000)))
        .hasMessage("values nested more than 100 levels deep at byte 106");
  }

  private static Telemetry logs(String body) throws MalformedTelemetryException {
    return record("\"body\":" + body);
  }

  private static Telemetry record(String members) throws MalformedTelemetryException {
    String json = "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[{" + members + "}]}]}]}";
    return OtlpJson.parse(Signal.LOGS, json.getBytes(StandardCharsets.UTF_8), RequestMetadata.NONE);
  }

  private static Traces parse(String json) throws MalformedTelemetryException {
    return OtlpJson.parse(
        Signal.TRACES, json.getBytes(StandardCharsets.UTF_8), RequestMetadata.NONE);
  }

  private static byte[] nested(WireWriter span) {
    WireWriter request = new WireWriter();
    int resource = request.begin(1);
    int scope = request.begin(2);
    request.bytes(2, span.toByteArray());
    request.end(scope);
    request.end(resource);
    return request.toByteArray();
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
