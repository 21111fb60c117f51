package dev.ingot.telemetry.model;

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
import dev.ingot.telemetry.wire.WireReader;
import dev.ingot.telemetry.wire.WireWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObjectViewTest {
  private static final String SPANS =
      """
      {"resourceSpans":[{"resource":{"attributes":[{"key":"host","value":{"stringValue":"h"}}]},\
      "scopeSpans":[{"spans":[\
      {"name":"a","attributes":[{"key":"tenant","value":{"stringValue":"t1"}}]},\
      {"name":"b","attributes":[{"key":"tenant","value":{"stringValue":"t2"}}]},\
      {"name":"c","attributes":[{"key":"tenant","value":{"stringValue":"t1"}}]}]}]}]}""";

  @Test
  void spansAreRegroupedByAnAttribute() throws Exception {
    Traces traces = read(Signal.TRACES, SPANS);
    Request<ResourceSpans> grouped = ObjectView.TRACES.request(traces.metadata());
    Map<Value, ScopeSpans> tenants = new LinkedHashMap<>();
    for (ResourceSpans group : ObjectView.TRACES.decode(traces).resources()) {
      for (ScopeSpans scope : group.scopes()) {
        for (Span span : scope.spans()) {
          Value tenant = span.attributes().get("tenant").orElseThrow();
          tenants.computeIfAbsent(tenant, value -> newGroup(grouped, value)).spans().add(span);
          span.attributes().remove("tenant");
        }
      }
    }
    assertThat(json(ObjectView.TRACES.encode(grouped)))
        .isEqualTo(
            """
            {"resourceSpans":[\
            {"resource":{"attributes":[{"key":"tenant","value":{"stringValue":"t1"}}]},\
            "scopeSpans":[{"scope":{},"spans":[{"name":"a","status":{}},\
            {"name":"c","status":{}}]}]},\
            {"resource":{"attributes":[{"key":"tenant","value":{"stringValue":"t2"}}]},\
            "scopeSpans":[{"scope":{},"spans":[{"name":"b","status":{}}]}]}]}""");
  }

  private static ScopeSpans newGroup(Request<ResourceSpans> request, Value tenant) {
    ResourceSpans group = new ResourceSpans();
    group.resource().attributes().put("tenant", tenant);
    request.resources().add(group);
    ScopeSpans scope = new ScopeSpans();
    group.scopes().add(scope);
    return scope;
  }

  @Test
  void whatNobodyLookedIntoIsTakenOverByteForByte() throws Exception {
    Traces traces = read(Signal.TRACES, SPANS);
    Request<ResourceSpans> request = ObjectView.TRACES.decode(traces);
    request.resources().get(0).schemaUrl("url");
    Span span = request.resources().get(0).scopes().get(0).spans().get(1);
    assertThat(span.isClosed()).isTrue();
    Traces changed = ObjectView.TRACES.encode(request);
    assertThat(span.isClosed()).isTrue();
    assertThat(changed.itemCount()).isEqualTo(3);
    assertThat(json(changed)).contains("\"schemaUrl\":\"url\"").contains("\"name\":\"b\"");
  }

  @Test
  void textThatIsNotUtf8AndUnknownFieldsComeOutAsTheyCame() throws Exception {
    WireWriter span = new WireWriter();
    span.bytes(5, new byte[] {(byte) 0xff, 'x'});
    span.varint(900, 7);
    byte[] request = span.toByteArray();
    for (int field : new int[] {2, 2, 1}) {
      WireWriter outer = new WireWriter();
      outer.bytes(field, request);
      request = outer.toByteArray();
    }
    Traces traces = Signal.TRACES.decode(request, RequestMetadata.NONE);
    Request<ResourceSpans> objects = ObjectView.TRACES.decode(traces);
    Span seen = objects.resources().get(0).scopes().get(0).spans().get(0);
    assertThat(seen.name()).isEqualTo("\ufffdx");
    assertThat(ObjectView.TRACES.encode(objects).toByteArray()).isEqualTo(request);
  }

  @Test
  void askingForWhatIsAbsentAddsNothing() throws Exception {
    Traces traces =
        read(Signal.TRACES, "{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{}]}]}]}");
    Request<ResourceSpans> objects = ObjectView.TRACES.decode(traces);
    ResourceSpans group = objects.resources().get(0);
    Span span = group.scopes().get(0).spans().get(0);
    assertThat(group.resource().attributes().has("host")).isFalse();
    assertThat(group.scopes().get(0).scope().name()).isEmpty();
    assertThat(span.status().code()).isZero();
    byte[] bytes = ObjectView.TRACES.encode(objects).toByteArray();
    assertThat(bytes).hasSizeLessThanOrEqualTo((int) traces.byteSize());
    span.status(new SpanStatus());
    WireReader in = new WireReader(span.encoded(), 0, span.encoded().length);
    assertThat(in.next()).isTrue();
    assertThat(in.field()).isEqualTo(15);
  }

  @Test
  void oneResourceAtATimeIsChangedDroppedOrTakenOver() throws Exception {
    Logs logs =
        read(
            Signal.LOGS,
            """
            {"resourceLogs":[{"schemaUrl":"drop","scopeLogs":[{"logRecords":[{},{}]}]},\
            {"schemaUrl":"change","scopeLogs":[{"logRecords":[{"body":{"stringValue":"x"}}]}]}]}""");
    Logs changed =
        ObjectView.LOGS.rewrite(
            logs,
            group -> {
              if (group.schemaUrl().equals("drop")) {
                return false;
              }
              LogRecord record = group.scopes().get(0).records().get(0);
              record.body(Value.of(record.body().text() + "y")).severity(9);
              return true;
            });
    assertThat(changed.itemCount()).isOne();
    assertThat(json(changed))
        .isEqualTo(
            """
            {"resourceLogs":[{"resource":{},"scopeLogs":[{"scope":{},"logRecords":[\
            {"severityNumber":9,"body":{"stringValue":"xy"}}]}],"schemaUrl":"change"}]}""");
    assertThat(ObjectView.LOGS.rewrite(logs, group -> false).segments()).isEmpty();
    assertThat(ObjectView.LOGS.rewrite(logs, group -> true)).isSameAs(logs);
  }

  @Test
  void aMetricBecomesAnother() throws Exception {
    Metrics metrics =
        read(
            Signal.METRICS,
            """
            {"resourceMetrics":[{"scopeMetrics":[{"metrics":[{"name":"m","summary":{"dataPoints":[\
            {"count":"4","sum":2.5,"timeUnixNano":"7"}]}}]}]}]}""");
    Request<ResourceMetrics> request = ObjectView.METRICS.decode(metrics);
    List<Metric> all = request.resources().get(0).scopes().get(0).metrics();
    SummaryPoint point = (SummaryPoint) all.get(0).data().orElseThrow().points().get(0);
    Sum sum = new Sum().temporality(2).monotonic(true);
    sum.points().add(new NumberPoint().time(point.time()).float64(point.sum()));
    all.add(new Metric().name(all.get(0).name() + "_sum").data(sum));
    assertThat(json(ObjectView.METRICS.encode(request)))
        .contains(
            """
            {"name":"m_sum","sum":{"dataPoints":[{"timeUnixNano":"7","asDouble":2.5}],\
            "aggregationTemporality":2,"isMonotonic":true}}""");
  }

  @Test
  void attributesKeepTheirOrderAndTheirDuplicates() {
    AttributeMap map = new AttributeMap().put("b", 1).put("a", "x").put("b", 2).put("t", true);
    map.entries().add(new Attribute("b", Value.of(0.5)));
    assertThat(map).hasToString("[b, a, t, b]");
    assertThat(map.get("b")).contains(Value.of(2));
    assertThat(map.text("a")).isEqualTo("x");
    assertThat(map.text("b")).isEmpty();
    assertThat(map.remove("b")).isTrue();
    assertThat(map.remove("b")).isFalse();
    assertThat(map.size()).isEqualTo(2);
    assertThat(map.isEmpty()).isFalse();
    assertThat(map).isEqualTo(new AttributeMap().put("a", "x").put("t", true));
    assertThat(map).hasSameHashCodeAs(new AttributeMap().put("a", "x").put("t", true));
  }

  @Test
  void valuesAreEqualByTypeAndContent() {
    Value map = Value.ofMap();
    map.map().put("k", Value.of(List.of(Value.of(1), new Value())));
    Value same = Message.on(new Value(), map.encoded(), 0, map.encoded().length);
    assertThat(same).isEqualTo(map).hasSameHashCodeAs(map).hasToString("MAP");
    same.map().get("k").orElseThrow().list().add(Value.of(true));
    assertThat(same).isNotEqualTo(map);
    assertThat(Value.of(1)).isNotEqualTo(Value.of(1.0));
    assertThatThrownBy(() -> map.text())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a value of type MAP is no STRING");
  }

  @Test
  void keysAreFoundInAnyScript() {
    byte[] resource = new Resource().encoded();
    Resource some = Message.on(new Resource(), resource, 0, resource.length);
    some.attributes().put("né", 1).put("n", 2).put("\ud83d\ude00", 3);
    byte[] bytes = some.encoded();
    AttributeMap again = Message.on(new Resource(), bytes, 0, bytes.length).attributes();
    assertThat(again.get("né")).contains(Value.of(1));
    assertThat(again.get("n")).contains(Value.of(2));
    assertThat(again.get("\ud83d\ude00")).contains(Value.of(3));
    assertThat(again.has("n\u00e8")).isFalse();
    assertThat(again.has("")).isFalse();
  }

  @Test
  void idsAreCheckedAndShownInHexadecimal() {
    Span span = new Span().spanId(new byte[] {1, 2, 3, 4, 5, 6, 7, (byte) 0xff});
    assertThat(span.spanIdText()).isEqualTo("01020304050607ff");
    assertThat(span.traceIdText()).isEmpty();
    assertThatThrownBy(() -> span.traceId(new byte[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an id of 3 bytes instead of 16 or none");
  }

  private static <T extends Telemetry> T read(Signal<T> signal, String json)
      throws MalformedTelemetryException {
    return OtlpJson.parse(
        signal, json.getBytes(StandardCharsets.UTF_8), new RequestMetadata("", Map.of()));
  }

  private static String json(Telemetry telemetry) {
    return new String(OtlpJson.toJson(telemetry), StandardCharsets.UTF_8);
  }
}
