package dev.ingot.acceptance;

import com.google.protobuf.Message;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.InstrumentationScope;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Requests flattened to one text per record, with everything that belongs to it: resource, schema
 * URLs, scope, for a data point its metric, and all fields. Two equal lists are equal telemetry,
 * however it was batched.
 */
final class Records {
  private Records() {}

  static List<String> ofTraces(ExportTraceServiceRequest request) {
    List<String> records = new ArrayList<>();
    request
        .getResourceSpansList()
        .forEach(
            group ->
                group
                    .getScopeSpansList()
                    .forEach(
                        scope ->
                            scope
                                .getSpansList()
                                .forEach(
                                    span ->
                                        records.add(
                                            record(
                                                group.getResource(),
                                                group.getSchemaUrl(),
                                                scope.getScope(),
                                                scope.getSchemaUrl(),
                                                span)))));
    return records;
  }

  static List<String> ofLogs(ExportLogsServiceRequest request) {
    List<String> records = new ArrayList<>();
    request
        .getResourceLogsList()
        .forEach(
            group ->
                group
                    .getScopeLogsList()
                    .forEach(
                        scope ->
                            scope
                                .getLogRecordsList()
                                .forEach(
                                    log ->
                                        records.add(
                                            record(
                                                group.getResource(),
                                                group.getSchemaUrl(),
                                                scope.getScope(),
                                                scope.getSchemaUrl(),
                                                log)))));
    return records;
  }

  static List<String> ofMetrics(ExportMetricsServiceRequest request) {
    List<String> records = new ArrayList<>();
    request
        .getResourceMetricsList()
        .forEach(
            group ->
                group
                    .getScopeMetricsList()
                    .forEach(
                        scope ->
                            scope
                                .getMetricsList()
                                .forEach(
                                    metric ->
                                        points(metric)
                                            .forEach(
                                                point ->
                                                    records.add(
                                                        record(
                                                            group.getResource(),
                                                            group.getSchemaUrl(),
                                                            scope.getScope(),
                                                            scope.getSchemaUrl(),
                                                            withoutPoints(metric),
                                                            point))))));
    return records;
  }

  private static Stream<? extends Message> points(Metric metric) {
    return Stream.of(
            metric.getGauge().getDataPointsList(),
            metric.getSum().getDataPointsList(),
            metric.getHistogram().getDataPointsList(),
            metric.getExponentialHistogram().getDataPointsList(),
            metric.getSummary().getDataPointsList())
        .flatMap(List::stream);
  }

  private static Metric withoutPoints(Metric metric) {
    Metric.Builder bare = metric.toBuilder();
    if (metric.hasGauge()) {
      bare.getGaugeBuilder().clearDataPoints();
    }
    if (metric.hasSum()) {
      bare.getSumBuilder().clearDataPoints();
    }
    if (metric.hasHistogram()) {
      bare.getHistogramBuilder().clearDataPoints();
    }
    return bare.build();
  }

  private static String record(
      Resource resource,
      String resourceSchema,
      InstrumentationScope scope,
      String scopeSchema,
      Message... messages) {
    StringBuilder text = new StringBuilder();
    text.append(resource).append(resourceSchema).append(scope).append(scopeSchema);
    for (Message message : messages) {
      text.append(message);
    }
    return text.toString();
  }
}
