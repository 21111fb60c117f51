package dev.ingot.telemetry.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.Metrics;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.json.OtlpJson;
import dev.ingot.telemetry.wire.WireWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CursorTest {
  private static final String SPAN =
      """
      {"resourceSpans":[{"scopeSpans":[{"spans":[{"name":"s","status":{"code":2},\
      "events":[{"name":"e1"},{"name":"e2"}]}]}]}]}""";

  private static final String HISTOGRAM =
      """
      {"resourceMetrics":[{"scopeMetrics":[{"metrics":[{"name":"h","exponentialHistogram":\
      {"dataPoints":[{"scale":-3,"positive":{"offset":-2,"bucketCounts":["1","300"]},\
      "exemplars":[{"asInt":"7","filteredAttributes":[{"key":"k","value":{}}]}]}],\
      "aggregationTemporality":2}}]}]}]}""";

  private static final String SUM =
      """
      {"resourceMetrics":[{"scopeMetrics":[{"metrics":[{"name":"m","sum":\
      {"dataPoints":[{"asInt":"1"},{"asInt":"2"}],"isMonotonic":true}}]}]}]}""";

  @Test
  void statusAndEventsAreChangedFromTheSpan() throws Exception {
    String json =
        change(
            Signal.TRACES,
            SPAN,
            Level.RECORD,
            span -> {
              assertThat(span.inside(15).number(3)).isEqualTo(2);
              span.inside(15).setText(2, "bad");
              span.inside(11, 1).setText(2, "second");
              span.remove(11, 0);
              assertThat(span.count(11)).isOne();
              assertThat(span.inside(11, 0).parent().text(5)).isEqualTo("s");
            });
    assertThat(json)
        .isEqualTo(
            """
            {"resourceSpans":[{"resource":{},"scopeSpans":[{"scope":{},"spans":[{"name":"s",\
            "events":[{"name":"second"}],"status":{"message":"bad","code":2}}]}]}]}""");
  }

  @Test
  void zigzagNumbersAndBucketsAreReadAndSet() throws Exception {
    String json =
        change(
            Signal.METRICS,
            HISTOGRAM,
            Level.RECORD,
            point -> {
              assertThat(point.number(6)).isEqualTo(-3);
              point.setNumber(6, -4);
              Cursor positive = point.inside(8);
              assertThat(positive.number(1)).isEqualTo(-2);
              assertThat(positive.numbers(2).toArray()).containsExactly(1, 300);
              positive.setNumbers(2, 1, 2, 3);
              point.inside(9).setNumber(1, -1);
            });
    assertThat(json)
        .contains("\"scale\":-4")
        .contains("\"positive\":{\"offset\":-2,\"bucketCounts\":[\"1\",\"2\",\"3\"]}")
        .contains("\"negative\":{\"offset\":-1}");
  }

  @Test
  void exemplarsAreALevel() throws Exception {
    String json =
        change(
            Signal.METRICS,
            HISTOGRAM,
            Level.EXEMPLAR,
            exemplar -> {
              assertThat(exemplar.parent().number(6)).isEqualTo(-3);
              assertThat(exemplar.parent().parent().text(1)).isEqualTo("h");
              exemplar.attributes().upsert(utf8("k"), AnyValues.text("v"));
              exemplar.setFloat64(3, 0.5);
            });
    assertThat(json)
        .contains(
            """
            {"filteredAttributes":[{"key":"k","value":{"stringValue":"v"}}],"asDouble":0.5}""");
  }

  @Test
  void aMetricChangesWholeAndItsPointsAreStillEdited() throws Exception {
    Metrics metrics = read(Signal.METRICS, SUM);
    Edit toGauge =
        Edit.of(
            Level.METRIC,
            metric -> {
              metric.inside(7).clear(3);
              metric.setBytes(5, metric.bytes(7));
              metric.inside(5).remove(1, 0);
              return true;
            });
    Edit rename =
        Edit.of(
            Level.RECORD,
            point -> {
              assertThat(point.parent().has(5)).isTrue();
              point.setNumber(6, point.number(6) + 40);
              return true;
            });
    Metrics changed = new Rewriter(List.of(toGauge, rename)).rewrite(Signal.METRICS, metrics);
    assertThat(changed.itemCount()).isOne();
    assertThat(json(changed))
        .contains("{\"name\":\"m\",\"gauge\":{\"dataPoints\":[{\"asInt\":\"42\"}]}}");
  }

  @Test
  void numbersThatAreNotPackedAreReadAlike() throws Exception {
    WireWriter point = new WireWriter();
    point.fixed64(6, 4);
    int packed = point.begin(6);
    point.rawFixed64(5);
    point.rawFixed64(6);
    point.end(packed);
    point.float64(5, 1);
    point.fixed64(6, 7);
    byte[] request = point.toByteArray();
    for (int field : new int[] {1, 9, 2, 2, 1}) {
      WireWriter outer = new WireWriter();
      outer.bytes(field, request);
      request = outer.toByteArray();
    }
    List<long[]> seen = new ArrayList<>();
    Edit edit =
        Edit.of(
            Level.RECORD,
            histogram -> {
              NumberList counts = histogram.numbers(6);
              seen.add(counts.toArray());
              seen.add(new long[] {counts.number(2), counts.number(0), counts.size()});
              histogram.setNumbers(6, 9);
              seen.add(histogram.numbers(6).toArray());
              return true;
            });
    Metrics metrics = Signal.METRICS.decode(request, RequestMetadata.NONE);
    String json = json(new Rewriter(List.of(edit)).rewrite(Signal.METRICS, metrics));
    assertThat(seen.stream().map(Arrays::toString))
        .containsExactly("[4, 5, 6, 7]", "[6, 4, 4]", "[9]");
    assertThat(json).contains("\"bucketCounts\":[\"9\"]");
  }

  @Test
  void valuesAreReadSetAndDeletedByPath() throws Exception {
    ValuePath deep = ValuePath.of("m").key("list").index(1);
    String json =
        change(
            Signal.LOGS,
            """
            {"resourceLogs":[{"scopeLogs":[{"logRecords":[{"body":{"stringValue":"b"},"attributes":\
            [{"key":"m","value":{"kvlistValue":{"values":[{"key":"list","value":{"arrayValue":\
            {"values":[{"intValue":"1"},{"intValue":"2"}]}}}]}}}]}]}]}]}""",
            Level.RECORD,
            record -> {
              Attributes attributes = record.attributes();
              assertThat(attributes.value(deep).integer()).isEqualTo(2);
              assertThat(attributes.has(ValuePath.of("m").key("nope"))).isFalse();
              assertThat(attributes.set(deep, AnyValues.bool(true))).isTrue();
              assertThat(attributes.set(deep.key("x"), AnyValues.bool(true))).isFalse();
              assertThat(attributes.set(ValuePath.of("m").key("list").index(2), AnyValues.empty()))
                  .isFalse();
              assertThat(attributes.delete(ValuePath.of("m").key("list").index(0))).isTrue();
              assertThat(attributes.delete(ValuePath.of("m").key("nope"))).isFalse();
              attributes.set(ValuePath.of("new").index(1).key("k"), AnyValues.integer(3));
              assertThat(record.setValue(5, ValuePath.of("k"), AnyValues.empty())).isFalse();
              record.setValue(5, ValuePath.ROOT, AnyValues.empty());
              record.setValue(5, ValuePath.of("k"), AnyValues.text("v"));
            });
    assertThat(json)
        .contains(
            """
            "body":{"kvlistValue":{"values":[{"key":"k","value":{"stringValue":"v"}}]}},"attributes":\
            [{"key":"m","value":{"kvlistValue":{"values":[{"key":"list","value":{"arrayValue":\
            {"values":[{"boolValue":true}]}}}]}}},\
            {"key":"new","value":{"arrayValue":{"values":[{},{"kvlistValue":{"values":\
            [{"key":"k","value":{"intValue":"3"}}]}}]}}}]""");
  }

  @Test
  void attributesAreClearedAndAdded() throws Exception {
    String json =
        change(
            Signal.TRACES,
            SPAN.replace("\"name\":\"s\"", "\"attributes\":[{\"key\":\"a\"},{\"key\":\"b\"}]"),
            Level.RECORD,
            span -> {
              span.attributes().clear();
              span.attributes().add(utf8("c"), AnyValues.integer(1));
              span.attributes().add(utf8("c"), AnyValues.integer(2));
              assertThat(span.attributes().hasKey(1, utf8("c"))).isTrue();
            });
    assertThat(json)
        .contains(
            """
            "attributes":[{"key":"c","value":{"intValue":"1"}},{"key":"c","value":{"intValue":"2"}}]""");
  }

  @Test
  void allOccurrencesGoAtOnce() throws Exception {
    String json =
        change(
            Signal.TRACES,
            SPAN,
            Level.RECORD,
            span -> {
              span.remove(11, 1);
              assertThat(span.has(11)).isTrue();
              span.clearAll(11);
              assertThat(span.has(11)).isFalse();
              span.add(11, new byte[0]);
              span.attributes().add(utf8("a"), AnyValues.empty());
              span.clearAll(9);
              assertThat(span.attributes().size()).isZero();
            });
    assertThat(json).contains("{\"name\":\"s\",\"events\":[{}],\"status\":{\"code\":2}}");
  }

  @Test
  void pathsReadLikeThoseOfTheTransformationLanguage() {
    assertThat(ValuePath.of("a").key("b c").index(3)).hasToString("[\"a\"][\"b c\"][3]");
    assertThatThrownBy(() -> ValuePath.ROOT.index(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("index -1 in a value path");
    assertThatThrownBy(() -> ValuePath.ROOT.index(1).keyAt(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("step 0 of [1] is no key");
  }

  @Test
  void mistakesAreNamed() throws Exception {
    assertMistake(span -> span.setNumber(5, 1), "field 5 of Span is no number");
    assertMistake(span -> span.setNumber(30, 1), "Span has no field 30");
    assertMistake(span -> span.inside(5), "field 5 of Span is no message");
    assertMistake(span -> span.numbers(5), "field 5 of Span has no numbers");
    assertMistake(span -> span.add(5, new byte[0]), "field 5 of Span occurs once");
    assertMistake(
        span -> span.inside(15).attributes().add(utf8("k"), AnyValues.empty()),
        "Status has no attributes");
    assertMistake(span -> span.inside(11, 2), "no field 11 at index 2 in Span");
    assertMistake(
        span -> span.resource().setNumber(2, 1), "Resource is changed by an edit of what is in it");
    assertMistake(
        span -> {
          Cursor event = span.inside(11, 0);
          span.remove(11, 0);
          event.setText(2, "gone");
        },
        "Span.Event is changed after it was taken away");
  }

  private static void assertMistake(Consumer<Cursor> mistake, String text) {
    assertThatThrownBy(() -> change(Signal.TRACES, SPAN, Level.RECORD, mistake)).hasMessage(text);
  }

  private static <T extends Telemetry> String change(
      Signal<T> signal, String json, Level level, Consumer<Cursor> change)
      throws MalformedTelemetryException {
    Edit edit =
        Edit.of(
            level,
            cursor -> {
              change.accept(cursor);
              return true;
            });
    return json(new Rewriter(List.of(edit)).rewrite(signal, read(signal, json)));
  }

  private static <T extends Telemetry> T read(Signal<T> signal, String json)
      throws MalformedTelemetryException {
    return OtlpJson.parse(signal, utf8(json), RequestMetadata.NONE);
  }

  private static String json(Telemetry telemetry) {
    return new String(OtlpJson.toJson(telemetry), StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
