package dev.ingot.telemetry.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Message;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.Metrics;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.telemetry.Traces;
import dev.ingot.telemetry.json.OtlpJson;
import dev.ingot.telemetry.oracle.Oracle;
import dev.ingot.telemetry.oracle.RandomRequests;
import dev.ingot.telemetry.oracle.Reversed;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.ResourceMetrics;
import io.opentelemetry.proto.metrics.v1.ScopeMetrics;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Edits that change what is around them, with protobuf-java as the judge. */
class ChangeAroundTest {
  private static final int ROUNDS = 300;
  private static final int MARK = 7;

  @Test
  void eventsChangeTheirSpanScopeAndResource() throws Exception {
    Predicate<Cursor> change =
        event -> {
          Cursor span = event.parent();
          event.setText(2, event.text(2) + span.text(5).length());
          span.setText(5, span.text(5) + "e");
          span.scope().setText(2, span.scope().text(2) + "v");
          span.resource().setNumber(2, span.resource().number(2) + MARK);
          span.resource().setSchemaUrl(span.resource().schemaUrl() + "u");
          return event.text(2).length() % 3 != 0;
        };
    compare(
        Signal.TRACES,
        Edit.ofWithAround(Level.EVENT, false, change),
        request -> {
          var traces = ((ExportTraceServiceRequest) request).toBuilder();
          traces.getResourceSpansBuilderList().forEach(ChangeAroundTest::changeEvents);
          return traces.build();
        });
  }

  private static void changeEvents(ResourceSpans.Builder resource) {
    for (ScopeSpans.Builder scope : resource.getScopeSpansBuilderList()) {
      for (Span.Builder span : scope.getSpansBuilderList()) {
        List<Span.Event> events = span.getEventsList();
        span.clearEvents();
        for (Span.Event event : events) {
          String name = event.getName() + span.getName().length();
          span.setName(span.getName() + "e");
          scope.getScopeBuilder().setVersion(scope.getScope().getVersion() + "v");
          resource
              .getResourceBuilder()
              .setDroppedAttributesCount(resource.getResource().getDroppedAttributesCount() + MARK);
          resource.setSchemaUrl(resource.getSchemaUrl() + "u");
          if (name.length() % 3 != 0) {
            span.addEvents(event.toBuilder().setName(name));
          }
        }
      }
    }
  }

  @Test
  void pointsChangeTheirMetricAndEmptyOnesGo() throws Exception {
    Predicate<Cursor> change =
        point -> {
          Cursor metric = point.parent();
          metric.setText(2, metric.text(2) + "p");
          point.setNumber(3, metric.text(2).length());
          return metric.text(2).length() % 2 == 0;
        };
    compare(
        Signal.METRICS,
        Edit.ofWithAround(Level.RECORD, true, change),
        request -> {
          var metrics = ((ExportMetricsServiceRequest) request).toBuilder();
          metrics.clearResourceMetrics();
          for (var resource : ((ExportMetricsServiceRequest) request).getResourceMetricsList()) {
            ResourceMetrics changed = changePoints(resource);
            if (changed.getScopeMetricsCount() > 0) {
              metrics.addResourceMetrics(changed);
            }
          }
          return metrics.build();
        });
  }

  private static ResourceMetrics changePoints(ResourceMetrics resource) {
    ResourceMetrics.Builder kept = resource.toBuilder().clearScopeMetrics();
    for (ScopeMetrics scope : resource.getScopeMetricsList()) {
      ScopeMetrics.Builder some = scope.toBuilder().clearMetrics();
      for (Metric metric : scope.getMetricsList()) {
        Metric.Builder changed = metric.toBuilder();
        if (OraclePoints.change(changed)) {
          some.addMetrics(changed);
        }
      }
      if (some.getMetricsCount() > 0) {
        kept.addScopeMetrics(some);
      }
    }
    return kept.build();
  }

  /** Points of any type, by reflection of protobuf. */
  private static final class OraclePoints {
    static boolean change(Metric.Builder metric) {
      boolean inhabited = false;
      for (int number : List.of(5, 7, 9, 10, 11)) {
        var field = OracleTree.field(metric, number);
        if (!metric.hasField(field)) {
          continue;
        }
        Message.Builder data = ((Message) metric.getField(field)).toBuilder();
        var points = OracleTree.field(data, 1);
        List<?> all = (List<?>) data.getField(points);
        data.clearField(points);
        for (Object point : all) {
          metric.setDescription(metric.getDescription() + "p");
          int length = metric.getDescription().length();
          Message.Builder changed = ((Message) point).toBuilder();
          changed.setField(OracleTree.field(changed, 3), (long) length);
          if (length % 2 == 0) {
            data.addRepeatedField(points, changed.build());
            inhabited = true;
          }
        }
        metric.setField(field, data.build());
      }
      return inhabited;
    }
  }

  private interface Change {
    Message of(Message request);
  }

  private static <T extends Telemetry> void compare(Signal<T> signal, Edit edit, Change change)
      throws MalformedTelemetryException {
    RandomRequests requests = new RandomRequests(31, true);
    for (int round = 0; round < ROUNDS; round++) {
      Message request = requests.next(signal);
      byte[] bytes = request.toByteArray();
      byte[] some = round % 2 == 0 ? bytes : Reversed.of(signal.requestType(), bytes);
      T changed =
          new Rewriter(List.of(edit)).rewrite(signal, signal.decode(some, RequestMetadata.NONE));
      Message expected = change.of(request);
      assertThat(Oracle.parse(changed)).isEqualTo(expected);
      T again = signal.decode(changed.toByteArray(), RequestMetadata.NONE);
      assertThat(again.itemCount()).isEqualTo(changed.itemCount());
    }
  }

  @Test
  void editsBeforeAndBehindSeeItAsIfAlone() throws Exception {
    String json =
        """
        {"resourceSpans":[{"resource":{},"scopeSpans":[{"spans":[{"name":"a"},{"name":"b"}]}]}]}""";
    Edit count =
        Edit.ofWithAround(
            Level.RECORD,
            false,
            span -> {
              span.resource().setNumber(2, span.resource().number(2) + 1);
              return true;
            });
    Edit show =
        Edit.of(
            Level.RECORD,
            span -> {
              span.setText(5, span.text(5) + span.resource().number(2));
              return true;
            });
    Traces traces =
        OtlpJson.parse(Signal.TRACES, json.getBytes(StandardCharsets.UTF_8), RequestMetadata.NONE);
    Traces changed = new Rewriter(List.of(show, count, show)).rewrite(Signal.TRACES, traces);
    assertThat(new String(OtlpJson.toJson(changed), StandardCharsets.UTF_8))
        .contains("\"name\":\"a02\"")
        .contains("\"name\":\"b02\"");
    Edit reads = Edit.ofWithAround(Level.RECORD, true, span -> span.resource().number(2) == 0);
    assertThat(new Rewriter(List.of(reads)).rewrite(Signal.TRACES, traces)).isSameAs(traces);
    Edit drops = Edit.ofWithAround(Level.RECORD, true, span -> false);
    assertThat(new Rewriter(List.of(drops)).rewrite(Signal.TRACES, traces).segments()).isEmpty();
  }

  @Test
  void thePartThatIsGoneThroughIsNotReplaced() throws Exception {
    String json =
        """
        {"resourceMetrics":[{"scopeMetrics":[{"metrics":[{"gauge":{"dataPoints":[{}]}}]}]}]}""";
    Metrics metrics =
        OtlpJson.parse(Signal.METRICS, json.getBytes(StandardCharsets.UTF_8), RequestMetadata.NONE);
    Edit edit =
        Edit.ofWithAround(
            Level.RECORD,
            false,
            point -> {
              point.parent().clear(5);
              point.setNumber(3, 1);
              return true;
            });
    assertThatThrownBy(() -> new Rewriter(List.of(edit)).rewrite(Signal.METRICS, metrics))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Gauge is changed as a whole by an edit of what is in it");
  }
}
