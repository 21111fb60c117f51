package dev.ingot.telemetry.schema;

import static dev.ingot.telemetry.schema.Field.constant;
import static dev.ingot.telemetry.schema.Field.message;
import static dev.ingot.telemetry.schema.Field.of;

/** Source: {@code opentelemetry/proto/trace/v1/trace.proto}. */
final class SpanMessages {
  private SpanMessages() {}

  static MessageType span(MessageType keyValue) {
    return new MessageType("Span")
        .define(
            of(1, "trace_id", Kind.TRACE_ID),
            of(2, "span_id", Kind.SPAN_ID),
            of(3, "trace_state", Kind.STRING),
            of(4, "parent_span_id", Kind.SPAN_ID),
            of(16, "flags", Kind.FIXED32),
            of(5, "name", Kind.STRING),
            constant(6, "kind", EnumNames.spanKind()),
            of(7, "start_time_unix_nano", Kind.FIXED64),
            of(8, "end_time_unix_nano", Kind.FIXED64),
            message(9, "attributes", keyValue),
            of(10, "dropped_attributes_count", Kind.UINT32),
            message(11, "events", event(keyValue)),
            of(12, "dropped_events_count", Kind.UINT32),
            message(13, "links", link(keyValue)),
            of(14, "dropped_links_count", Kind.UINT32),
            message(15, "status", status()).always())
        .asItem();
  }

  private static MessageType event(MessageType keyValue) {
    return new MessageType("Span.Event")
        .define(
            of(1, "time_unix_nano", Kind.FIXED64),
            of(2, "name", Kind.STRING),
            message(3, "attributes", keyValue),
            of(4, "dropped_attributes_count", Kind.UINT32));
  }

  private static MessageType link(MessageType keyValue) {
    return new MessageType("Span.Link")
        .define(
            of(1, "trace_id", Kind.TRACE_ID),
            of(2, "span_id", Kind.SPAN_ID),
            of(3, "trace_state", Kind.STRING),
            message(4, "attributes", keyValue),
            of(5, "dropped_attributes_count", Kind.UINT32),
            of(6, "flags", Kind.FIXED32));
  }

  private static MessageType status() {
    return new MessageType("Status")
        .define(of(2, "message", Kind.STRING), constant(3, "code", EnumNames.statusCode()));
  }
}
