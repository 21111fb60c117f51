package dev.ingot.telemetry.oracle;

import com.google.protobuf.Message;
import com.google.protobuf.MessageOrBuilder;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.util.ArrayList;
import java.util.List;

/** The items of a request, each with all that stands around it. */
public final class Items {
  private Items() {}

  /** One list per item: resource level, scope level, metric level if any, and the item. */
  public static List<List<Message>> of(MessageOrBuilder request) {
    List<List<Message>> items = new ArrayList<>();
    if (request instanceof ExportTraceServiceRequest traces) {
      addSpans(traces, items);
    } else if (request instanceof ExportLogsServiceRequest logs) {
      addLogRecords(logs, items);
    } else if (request instanceof ExportMetricsServiceRequest metrics) {
      addPoints(metrics, items);
    }
    return items;
  }

  private static void addSpans(ExportTraceServiceRequest traces, List<List<Message>> items) {
    traces
        .getResourceSpansList()
        .forEach(
            resource ->
                resource
                    .getScopeSpansList()
                    .forEach(
                        scope ->
                            scope
                                .getSpansList()
                                .forEach(
                                    span ->
                                        items.add(
                                            List.of(
                                                resource.toBuilder().clearScopeSpans().build(),
                                                scope.toBuilder().clearSpans().build(),
                                                span)))));
  }

  private static void addLogRecords(ExportLogsServiceRequest logs, List<List<Message>> items) {
    logs.getResourceLogsList()
        .forEach(
            resource ->
                resource
                    .getScopeLogsList()
                    .forEach(
                        scope ->
                            scope
                                .getLogRecordsList()
                                .forEach(
                                    record ->
                                        items.add(
                                            List.of(
                                                resource.toBuilder().clearScopeLogs().build(),
                                                scope.toBuilder().clearLogRecords().build(),
                                                record)))));
  }

  private static void addPoints(ExportMetricsServiceRequest metrics, List<List<Message>> items) {
    for (var resource : metrics.getResourceMetricsList()) {
      for (var scope : resource.getScopeMetricsList()) {
        for (Metric metric : scope.getMetricsList()) {
          for (Message point : points(metric)) {
            items.add(
                List.of(
                    resource.toBuilder().clearScopeMetrics().build(),
                    scope.toBuilder().clearMetrics().build(),
                    withoutPoints(metric),
                    point));
          }
        }
      }
    }
  }

  private static List<? extends Message> points(Metric metric) {
    return switch (metric.getDataCase()) {
      case GAUGE -> metric.getGauge().getDataPointsList();
      case SUM -> metric.getSum().getDataPointsList();
      case HISTOGRAM -> metric.getHistogram().getDataPointsList();
      case EXPONENTIAL_HISTOGRAM -> metric.getExponentialHistogram().getDataPointsList();
      case SUMMARY -> metric.getSummary().getDataPointsList();
      case DATA_NOT_SET -> List.of();
    };
  }

  private static Message withoutPoints(Metric metric) {
    Metric.Builder bare = metric.toBuilder();
    switch (metric.getDataCase()) {
      case GAUGE -> bare.getGaugeBuilder().clearDataPoints();
      case SUM -> bare.getSumBuilder().clearDataPoints();
      case HISTOGRAM -> bare.getHistogramBuilder().clearDataPoints();
      case EXPONENTIAL_HISTOGRAM -> bare.getExponentialHistogramBuilder().clearDataPoints();
      case SUMMARY -> bare.getSummaryBuilder().clearDataPoints();
      case DATA_NOT_SET -> {}
    }
    return bare.build();
  }
}
