package dev.ingot.telemetry.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ingot.telemetry.Logs;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.Metrics;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.json.OtlpJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RewriterTest {
  private static final RequestMetadata METADATA =
      new RequestMetadata("1.2.3.4:5", Map.of("tenant", List.of("blue")));

  private static final String TWO_SPANS =
      """
      {"resourceSpans":[{"resource":{"attributes":[{"key":"host","value":{"stringValue":"h"}}]},\
      "scopeSpans":[{"scope":{"name":"lib"},"spans":[{"name":"a","status":{}},\
      {"name":"b","kind":2,"status":{}}]}]}]}""";

  @Test
  void nothingChangedGivesTheSameInstance() throws Exception {
    Traces traces = read(Signal.TRACES, TWO_SPANS);
    byte[] host = utf8("host");
    Traces same =
        rewrite(
            traces,
            Edit.of(
                Level.RESOURCE,
                resource -> {
                  resource.attributes().upsert(host, AnyValues.text("h"));
                  resource.attributes().insert(host, AnyValues.text("other"));
                  resource.attributes().update(utf8("nope"), AnyValues.text("other"));
                  resource.attributes().delete(utf8("nope"));
                  return true;
                }),
            Edit.of(
                Level.RECORD,
                span -> {
                  span.setText(5, span.text(5));
                  span.clear(4);
                  return true;
                }));
    assertThat(same).isSameAs(traces);
  }

  @Test
  void noEditsGiveTheSameInstance() throws Exception {
    Traces traces = read(Signal.TRACES, TWO_SPANS);
    assertThat(rewrite(traces)).isSameAs(traces);
  }

  @Test
  void anEditSeesTheChangesOfThoseBeforeIt() throws Exception {
    List<String> seen = new ArrayList<>();
    Traces changed =
        rewrite(
            read(Signal.TRACES, TWO_SPANS),
            Edit.of(Level.RESOURCE, resource -> set(resource, "host", "new")),
            Edit.of(Level.RECORD, span -> set(span, "n", span.text(5) + "!")),
            Edit.of(
                Level.RECORD,
                span -> {
                  Attributes host = span.resource().attributes();
                  seen.add(host.value(host.find(utf8("host"))).text());
                  seen.add(span.attributes().value(span.attributes().find(utf8("n"))).text());
                  return true;
                }));
    assertThat(seen).containsExactly("new", "a!", "new", "b!");
    assertThat(json(changed))
        .isEqualTo(
            """
            {"resourceSpans":[{"resource":{"attributes":[{"key":"host","value":{"stringValue":"new"}}]},\
            "scopeSpans":[{"scope":{"name":"lib"},"spans":[\
            {"name":"a","attributes":[{"key":"n","value":{"stringValue":"a!"}}],"status":{}},\
            {"name":"b","kind":2,"attributes":[{"key":"n","value":{"stringValue":"b!"}}],\
            "status":{}}]}]}]}""");
  }

  @Test
  void aLaterEditFurtherOutIsNotSeenByTheRecordsBefore() throws Exception {
    Traces changed =
        rewrite(
            read(Signal.TRACES, TWO_SPANS),
            Edit.of(
                Level.RECORD,
                span -> {
                  Attributes host = span.resource().attributes();
                  span.setText(5, host.value(host.find(utf8("host"))).text());
                  return true;
                }),
            Edit.of(Level.RESOURCE, resource -> set(resource, "host", "later")));
    assertThat(json(changed)).contains("\"later\"").contains("{\"name\":\"h\",\"status\"");
  }

  @Test
  void anEditOfResourcesNeedsNoRecordsToBeRead() throws Exception {
    Traces traces = read(Signal.TRACES, TWO_SPANS);
    byte[] before = traces.toByteArray();
    Traces changed =
        rewrite(traces, Edit.of(Level.RESOURCE, resource -> set(resource, "host", "g")));
    byte[] after = changed.toByteArray();
    int differences = 0;
    for (int i = 0; i < before.length; i++) {
      differences += before[i] == after[i] ? 0 : 1;
    }
    assertThat(after).hasSameSizeAs(before);
    assertThat(differences).isOne();
  }

  @Test
  void droppedRecordsLeaveTheirScope() throws Exception {
    Traces changed =
        rewrite(read(Signal.TRACES, TWO_SPANS), Edit.of(Level.RECORD, false, span -> false));
    assertThat(changed.itemCount()).isZero();
    assertThat(json(changed))
        .contains("\"scope\":{\"name\":\"lib\"}")
        .doesNotContain("\"name\":\"a");
  }

  @Test
  void emptyParentsGoWhenAsked() throws Exception {
    Traces changed =
        rewrite(read(Signal.TRACES, TWO_SPANS), Edit.of(Level.RECORD, true, span -> false));
    assertThat(changed.segments()).isEmpty();
    assertThat(changed.metadata()).isSameAs(METADATA);
  }

  @Test
  void whatALaterEditEmptiedStays() throws Exception {
    Traces changed =
        rewrite(
            read(Signal.TRACES, TWO_SPANS),
            Edit.of(Level.RECORD, true, span -> !span.holds(5, utf8("a"))),
            Edit.of(Level.RECORD, false, span -> false));
    assertThat(json(changed)).contains("\"scope\":{\"name\":\"lib\"}");
  }

  @Test
  void metricsWithoutPointsGoWhenAsked() throws Exception {
    Metrics metrics =
        read(
            Signal.METRICS,
            """
            {"resourceMetrics":[{"scopeMetrics":[{"metrics":[\
            {"name":"gone","gauge":{"dataPoints":[{"asInt":"1"}]}},\
            {"name":"kept","sum":{"dataPoints":[{"asInt":"1"},{"asInt":"2"}]}}]}]}]}""");
    Metrics changed = rewrite(metrics, Edit.of(Level.RECORD, true, point -> point.number(6) == 2));
    assertThat(changed.itemCount()).isOne();
    assertThat(json(changed)).contains("kept").doesNotContain("gone");
  }

  @Test
  void aPointKnowsItsMetric() throws Exception {
    Metrics metrics =
        read(
            Signal.METRICS,
            """
            {"resourceMetrics":[{"scopeMetrics":[{"scope":{"name":"lib"},"metrics":[\
            {"name":"m","gauge":{"dataPoints":[{"asDouble":1.5}]}}]}]}]}""");
    List<String> seen = new ArrayList<>();
    rewrite(
        metrics,
        Edit.of(
            Level.RECORD,
            point -> seen.add(point.parent().text(1) + point.scope().text(1) + point.float64(4))));
    assertThat(seen).containsExactly("mlib1.5");
  }

  @Test
  void settingOneMemberOfAOneofTakesTheOthersAway() throws Exception {
    Metrics metrics =
        read(
            Signal.METRICS,
            """
            {"resourceMetrics":[{"scopeMetrics":[{"metrics":[\
            {"name":"m","gauge":{"dataPoints":[{"asDouble":1.5}]}}]}]}]}""");
    Metrics changed =
        rewrite(
            metrics,
            Edit.of(
                Level.RECORD,
                point -> {
                  point.setNumber(6, (long) point.float64(4));
                  return true;
                }));
    assertThat(json(changed)).contains("\"asInt\":\"1\"").doesNotContain("asDouble");
  }

  @Test
  void theSchemaUrlStandsBesideTheResource() throws Exception {
    Logs logs =
        read(
            Signal.LOGS,
            """
            {"resourceLogs":[{"schemaUrl":"old","scopeLogs":[{"logRecords":[{"body":{}}]}]}]}""");
    Logs changed =
        rewrite(
            logs,
            Edit.of(
                Level.RESOURCE,
                resource -> {
                  resource.setSchemaUrl(resource.schemaUrl() + "+new");
                  return true;
                }),
            Edit.of(
                Level.SCOPE,
                scope -> {
                  scope.setSchemaUrl("s" + scope.schemaUrl());
                  return true;
                }));
    assertThat(json(changed)).contains("\"schemaUrl\":\"old+new\"").contains("\"schemaUrl\":\"s\"");
  }

  @Test
  void aRecordHasNoSchemaUrl() throws Exception {
    Traces traces = read(Signal.TRACES, TWO_SPANS);
    Edit edit =
        Edit.of(
            Level.RECORD,
            span -> {
              span.setSchemaUrl("url");
              return true;
            });
    assertThatThrownBy(() -> rewrite(traces, edit))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Span has no schema URL");
  }

  @Test
  void aResourceBelongsToNothing() throws Exception {
    Traces traces = read(Signal.TRACES, TWO_SPANS);
    Edit edit = Edit.of(Level.RESOURCE, resource -> resource.parent().has(1));
    assertThatThrownBy(() -> rewrite(traces, edit))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a resource belongs to nothing");
  }

  @Test
  void editsKnowTheRequest() throws Exception {
    List<List<String>> seen = new ArrayList<>();
    rewrite(
        read(Signal.TRACES, TWO_SPANS),
        Edit.of(Level.RESOURCE, resource -> seen.add(resource.request().header("tenant"))));
    assertThat(seen).containsExactly(List.of("blue"));
  }

  @Test
  void valuesOfAllTypesAreSeen() throws Exception {
    Logs logs =
        read(
            Signal.LOGS,
            """
            {"resourceLogs":[{"scopeLogs":[{"logRecords":[{"body":{"stringValue":"text"},"attributes":[\
            {"key":"i","value":{"intValue":"-7"}},{"key":"d","value":{"doubleValue":1.5}},\
            {"key":"t","value":{"boolValue":true}},{"key":"b","value":{"bytesValue":"AQI="}},\
            {"key":"e","value":{}},{"key":"a","value":{"arrayValue":{}}},\
            {"key":"m","value":{"kvlistValue":{}}}]}]}]}]}""");
    List<Object> seen = new ArrayList<>();
    rewrite(
        logs,
        Edit.of(
            Level.RECORD,
            record -> {
              seen.add(record.value(5).isText(utf8("text")));
              for (int i = 0; i < record.attributes().size(); i++) {
                seen.add(record.attributes().key(i) + seen(record.attributes().value(i)));
              }
              return true;
            }));
    assertThat(seen)
        .containsExactly(true, "i-7", "d1.5", "ttrue", "b2 bytes", "eEMPTY", "aARRAY", "mMAP");
  }

  private static Object seen(ValueView value) {
    return switch (value.type()) {
      case INT -> value.integer();
      case DOUBLE -> value.float64();
      case BOOL -> value.bool();
      case BYTES -> value.bytes().length + " bytes";
      case STRING -> value.text();
      case EMPTY, ARRAY, MAP -> value.toString();
    };
  }

  private static boolean set(Cursor cursor, String key, String value) {
    cursor.attributes().upsert(utf8(key), AnyValues.text(value));
    return true;
  }

  @SuppressWarnings("unchecked")
  private static <T extends Telemetry> T rewrite(T telemetry, Edit... edits) {
    return new Rewriter(List.of(edits)).rewrite((Signal<T>) telemetry.signal(), telemetry);
  }

  private static <T extends Telemetry> T read(Signal<T> signal, String json)
      throws MalformedTelemetryException {
    return OtlpJson.parse(signal, utf8(json), METADATA);
  }

  private static String json(Telemetry telemetry) {
    return new String(OtlpJson.toJson(telemetry), StandardCharsets.UTF_8);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
