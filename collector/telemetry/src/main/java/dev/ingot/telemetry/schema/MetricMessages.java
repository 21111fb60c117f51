package dev.ingot.telemetry.schema;

import static dev.ingot.telemetry.schema.Field.constant;
import static dev.ingot.telemetry.schema.Field.message;
import static dev.ingot.telemetry.schema.Field.of;

/** Source: {@code opentelemetry/proto/metrics/v1/metrics.proto}. */
final class MetricMessages {
  private MetricMessages() {}

  static MessageType metric(MessageType keyValue) {
    MessageType exemplar = exemplar(keyValue);
    MessageType number = number(keyValue, exemplar);
    Field temporality = constant(2, "aggregation_temporality", EnumNames.aggregationTemporality());
    return new MessageType("Metric")
        .define(
            of(1, "name", Kind.STRING),
            of(2, "description", Kind.STRING),
            of(3, "unit", Kind.STRING),
            message(5, "gauge", data("Gauge", number)).oneof(),
            message(7, "sum", data("Sum", number, temporality, of(3, "is_monotonic", Kind.BOOL)))
                .oneof(),
            message(9, "histogram", data("Histogram", histogram(keyValue, exemplar), temporality))
                .oneof(),
            message(
                    10,
                    "exponential_histogram",
                    data("ExponentialHistogram", exponential(keyValue, exemplar), temporality))
                .oneof(),
            message(11, "summary", data("Summary", summary(keyValue))).oneof(),
            message(12, "metadata", keyValue));
  }

  private static MessageType data(String name, MessageType point, Field... others) {
    MessageType type = new MessageType(name).define(message(1, "data_points", point));
    return others.length == 0 ? type : type.define(others);
  }

  private static MessageType exemplar(MessageType keyValue) {
    return new MessageType("Exemplar")
        .define(
            message(7, "filtered_attributes", keyValue),
            of(2, "time_unix_nano", Kind.FIXED64),
            of(3, "as_double", Kind.DOUBLE).oneof(),
            of(6, "as_int", Kind.SFIXED64).oneof(),
            of(5, "trace_id", Kind.TRACE_ID),
            of(4, "span_id", Kind.SPAN_ID));
  }

  private static MessageType number(MessageType keyValue, MessageType exemplar) {
    return new MessageType("NumberDataPoint")
        .define(
            message(7, "attributes", keyValue),
            of(2, "start_time_unix_nano", Kind.FIXED64),
            of(3, "time_unix_nano", Kind.FIXED64),
            of(4, "as_double", Kind.DOUBLE).oneof(),
            of(6, "as_int", Kind.SFIXED64).oneof(),
            message(5, "exemplars", exemplar),
            of(8, "flags", Kind.UINT32))
        .asItem();
  }

  private static MessageType histogram(MessageType keyValue, MessageType exemplar) {
    return new MessageType("HistogramDataPoint")
        .define(
            message(9, "attributes", keyValue),
            of(2, "start_time_unix_nano", Kind.FIXED64),
            of(3, "time_unix_nano", Kind.FIXED64),
            of(4, "count", Kind.FIXED64),
            of(5, "sum", Kind.DOUBLE).explicit(),
            of(6, "bucket_counts", Kind.FIXED64).repeated(),
            of(7, "explicit_bounds", Kind.DOUBLE).repeated(),
            message(8, "exemplars", exemplar),
            of(10, "flags", Kind.UINT32),
            of(11, "min", Kind.DOUBLE).explicit(),
            of(12, "max", Kind.DOUBLE).explicit())
        .asItem();
  }

  private static MessageType exponential(MessageType keyValue, MessageType exemplar) {
    MessageType buckets =
        new MessageType("ExponentialHistogramDataPoint.Buckets")
            .define(of(1, "offset", Kind.SINT32), of(2, "bucket_counts", Kind.UINT64).repeated());
    return new MessageType("ExponentialHistogramDataPoint")
        .define(
            message(1, "attributes", keyValue),
            of(2, "start_time_unix_nano", Kind.FIXED64),
            of(3, "time_unix_nano", Kind.FIXED64),
            of(4, "count", Kind.FIXED64),
            of(5, "sum", Kind.DOUBLE).explicit(),
            of(6, "scale", Kind.SINT32),
            of(7, "zero_count", Kind.FIXED64),
            message(8, "positive", buckets).always(),
            message(9, "negative", buckets).always(),
            of(10, "flags", Kind.UINT32),
            message(11, "exemplars", exemplar),
            of(12, "min", Kind.DOUBLE).explicit(),
            of(13, "max", Kind.DOUBLE).explicit(),
            of(14, "zero_threshold", Kind.DOUBLE))
        .asItem();
  }

  private static MessageType summary(MessageType keyValue) {
    MessageType quantile =
        new MessageType("SummaryDataPoint.ValueAtQuantile")
            .define(of(1, "quantile", Kind.DOUBLE), of(2, "value", Kind.DOUBLE));
    return new MessageType("SummaryDataPoint")
        .define(
            message(7, "attributes", keyValue),
            of(2, "start_time_unix_nano", Kind.FIXED64),
            of(3, "time_unix_nano", Kind.FIXED64),
            of(4, "count", Kind.FIXED64),
            of(5, "sum", Kind.DOUBLE),
            message(6, "quantile_values", quantile),
            of(8, "flags", Kind.UINT32))
        .asItem();
  }
}
