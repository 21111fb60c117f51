package dev.ingot.telemetry.fuzz;

import static dev.ingot.telemetry.fuzz.OddBytes.delimited;
import static dev.ingot.telemetry.fuzz.OddBytes.join;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.telemetry.Logs;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.edit.AnyValues;
import dev.ingot.telemetry.edit.Cursor;
import dev.ingot.telemetry.edit.Edit;
import dev.ingot.telemetry.edit.Level;
import dev.ingot.telemetry.edit.Rewriter;
import dev.ingot.telemetry.json.OtlpJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many small things, legal and illegal, cost no more than their number times a constant. */
class LinearTimeTest {
  private static final int SIZE = 8_000;
  private static final byte[] KEY = {'k'};
  private static final byte[] NONE = {};

  /** Begin and end of a group with the number 99. */
  private static final byte[] GROUP = {(byte) 0x9b, 6, (byte) 0x9c, 6};

  /** The bytes of a request in which something stands many times. */
  interface Shape {
    byte[] of(int count);
  }

  static Stream<Arguments> shapes() {
    return Stream.of(
        shape("empty resources", Signal.TRACES, n -> times(n, delimited(1, NONE))),
        shape("empty scopes", Signal.METRICS, n -> inside(times(n, delimited(2, NONE)), 1)),
        shape("empty spans", Signal.TRACES, n -> inside(times(n, delimited(2, NONE)), 1, 2)),
        shape("empty events", Signal.TRACES, n -> inside(times(n, delimited(11, NONE)), 1, 2, 2)),
        shape("scopes of one record", Signal.LOGS, n -> inside(times(n, inside(NONE, 2, 2)), 1)),
        shape("resources of one record", Signal.LOGS, n -> times(n, inside(NONE, 1, 2, 2))),
        shape("empty attributes", Signal.LOGS, n -> inside(times(n, delimited(6, NONE)), 1, 2, 2)),
        shape("names twice", Signal.TRACES, n -> inside(times(n, delimited(5, KEY)), 1, 2, 2)),
        shape("resource twice", Signal.TRACES, n -> inside(times(n, inside(NONE, 1, 1)), 1)),
        shape("gauge twice", Signal.METRICS, n -> inside(times(n, inside(NONE, 5, 1)), 1, 2, 2)),
        shape(
            "gauge and sum in turn",
            Signal.METRICS,
            n -> inside(times(n, join(inside(NONE, 5, 1), inside(NONE, 7, 1))), 1, 2, 2)),
        shape(
            "deep and twice at every level",
            Signal.LOGS,
            n -> inside(deepAndTwice(new byte[n * 10]), 1, 2, 2, 5)),
        shape("groups", Signal.TRACES, n -> inside(times(n, GROUP), 1, 2)),
        shape(
            "bucket counts one by one",
            Signal.METRICS,
            n -> inside(times(n, new byte[] {0x31, 1, 0, 0, 0, 0, 0, 0, 0}), 1, 2, 2, 9, 1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void readingIsLinear(String name, Signal<? extends Telemetry> signal, Shape shape)
      throws Exception {
    Growth.assertLinear(name, SIZE, n -> reading(signal, shape.of(n)));
  }

  private static Growth.Work reading(Signal<? extends Telemetry> signal, byte[] request) {
    return () -> signal.decode(request, RequestMetadata.NONE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void jsonIsLinear(String name, Signal<? extends Telemetry> signal, Shape shape) throws Exception {
    Growth.assertLinear(name, SIZE, n -> json(signal, shape.of(n)));
  }

  private static <T extends Telemetry> Growth.Work json(Signal<T> signal, byte[] request)
      throws MalformedTelemetryException {
    T telemetry = signal.decode(request, RequestMetadata.NONE);
    return () -> OtlpJson.parse(signal, OtlpJson.toJson(telemetry), RequestMetadata.NONE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void splittingIsLinear(String name, Signal<? extends Telemetry> signal, Shape shape)
      throws Exception {
    Growth.assertLinear(name, SIZE, n -> splitting(signal, shape.of(n)));
  }

  private static <T extends Telemetry> Growth.Work splitting(Signal<T> signal, byte[] request)
      throws MalformedTelemetryException {
    T telemetry = signal.decode(request, RequestMetadata.NONE);
    T twice = signal.concat(List.of(telemetry, telemetry));
    return () -> signal.split(twice, 100);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void editingIsLinear(String name, Signal<? extends Telemetry> signal, Shape shape)
      throws Exception {
    Growth.assertLinear(name, SIZE, n -> editing(signal, shape.of(n)));
  }

  private static <T extends Telemetry> Growth.Work editing(Signal<T> signal, byte[] request)
      throws MalformedTelemetryException {
    T telemetry = signal.decode(request, RequestMetadata.NONE);
    Rewriter rewriter =
        new Rewriter(
            Stream.of(Level.RESOURCE, Level.SCOPE, Level.RECORD, Level.EVENT)
                .map(LinearTimeTest::addingOneAttribute)
                .toList());
    return () -> rewriter.rewrite(signal, telemetry);
  }

  @Test
  void deletingManyAttributesIsLinear() throws Exception {
    Edit edit = Edit.of(Level.RECORD, LinearTimeTest::withoutEverySecond);
    Growth.assertLinear(
        "every second attribute",
        SIZE,
        n -> {
          byte[] request = inside(times(n, delimited(6, NONE)), 1, 2, 2);
          Logs logs = Signal.LOGS.decode(request, RequestMetadata.NONE);
          return () -> new Rewriter(List.of(edit)).rewrite(Signal.LOGS, logs);
        });
  }

  private static boolean withoutEverySecond(Cursor cursor) {
    cursor.attributes().deleteIf(index -> index % 2 == 0);
    return true;
  }

  private static Edit addingOneAttribute(Level level) {
    return Edit.of(level, cursor -> cursor.attributes().insert(KEY, AnyValues.bool(true)) || true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"1", "\"1x", "\"0x1", "\"0.0", "1e1", "\"-1", "\".1", "true"})
  void refusingLongNumbersIsLinear(String begin) throws Exception {
    Growth.assertLinear(begin, SIZE, n -> parsing(point("asDouble", begin, n)));
    Growth.assertLinear(begin, SIZE, n -> parsing(point("asInt", begin, n)));
  }

  private static String point(String member, String begin, int digits) {
    String quote = begin.startsWith("\"") ? "z\"" : "";
    return "{\"resourceMetrics\":[{\"scopeMetrics\":[{\"metrics\":[{\"gauge\":{\"dataPoints\":[{\""
        + member
        + "\":"
        + begin
        + "1".repeat(digits)
        + quote
        + "}]}}]}]}]}";
  }

  private static Growth.Work parsing(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.US_ASCII);
    return () ->
        assertThatThrownBy(() -> OtlpJson.parse(Signal.METRICS, bytes, RequestMetadata.NONE))
            .isInstanceOf(MalformedTelemetryException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u00e9", "\\ud800", "\\n", "é", "x"})
  void longTextsAreLinear(String piece) throws Exception {
    Growth.assertLinear(
        piece,
        SIZE,
        n -> {
          String json = "{\"resourceSpans\":[{\"schemaUrl\":\"" + piece.repeat(n) + "\"}]}";
          byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
          return () -> OtlpJson.toJson(OtlpJson.parse(Signal.TRACES, bytes, RequestMetadata.NONE));
        });
  }

  private static Arguments shape(String name, Signal<? extends Telemetry> signal, Shape shape) {
    return Arguments.of(name, signal, shape);
  }

  private static byte[] times(int count, byte[] piece) {
    byte[] all = new byte[count * piece.length];
    for (int at = 0; at < all.length; at += piece.length) {
      System.arraycopy(piece, 0, all, at, piece.length);
    }
    return all;
  }

  private static byte[] inside(byte[] content, int... fields) {
    byte[] message = content;
    for (int i = fields.length - 1; i >= 0; i--) {
      message = delimited(fields[i], message);
    }
    return message;
  }

  /** An {@code AnyValue} that is a text first and then a list of another such value. */
  private static byte[] deepAndTwice(byte[] innermost) {
    byte[] value = delimited(7, innermost);
    for (int i = 0; i < 45; i++) {
      value = join(delimited(1, KEY), inside(value, 5, 1));
    }
    return value;
  }
}
