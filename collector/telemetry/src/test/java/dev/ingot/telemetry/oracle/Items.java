package dev.ingot.telemetry.oracle;

import com.google.protobuf.Message;
import com.google.protobuf.MessageOrBuilder;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.profiles.v1development.ExportProfilesServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.profiles.v1development.Profile;
import io.opentelemetry.proto.profiles.v1development.Sample;
import java.util.ArrayList;
import java.util.List;

/** The items of a request, each with all that stands around it and all that it refers to. */
public final class Items {
  private Items() {}

  /** One list per item: resource level, scope level, metric level if any, and the item. */
  public static List<List<Object>> of(MessageOrBuilder request) {
    List<List<Object>> items = new ArrayList<>();
    if (request instanceof ExportTraceServiceRequest traces) {
      addSpans(traces, items);
    } else if (request instanceof ExportLogsServiceRequest logs) {
      addLogRecords(logs, items);
    } else if (request instanceof ExportMetricsServiceRequest metrics) {
      addPoints(metrics, items);
    } else if (request instanceof ExportProfilesServiceRequest profiles) {
      addSamples(profiles, items);
    }
    return items;
  }

  private static void addSpans(ExportTraceServiceRequest traces, List<List<Object>> items) {
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

  private static void addLogRecords(ExportLogsServiceRequest logs, List<List<Object>> items) {
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

  private static void addPoints(ExportMetricsServiceRequest metrics, List<List<Object>> items) {
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

  private static void addSamples(ExportProfilesServiceRequest request, List<List<Object>> items) {
    Resolved resolved = new Resolved(request.getDictionary());
    for (var resource : request.getResourceProfilesList()) {
      for (var scope : resource.getScopeProfilesList()) {
        for (Profile profile : scope.getProfilesList()) {
          for (Sample sample : profile.getSamplesList()) {
            items.add(
                List.of(
                    resolved.of(resource.toBuilder().clearScopeProfiles().build()),
                    resolved.of(scope.toBuilder().clearProfiles().build()),
                    resolved.of(profile.toBuilder().clearSamples().build()),
                    resolved.of(sample)));
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
