package dev.ingot.telemetry.schema;

import static dev.ingot.telemetry.schema.Field.constant;
import static dev.ingot.telemetry.schema.Field.index;
import static dev.ingot.telemetry.schema.Field.message;
import static dev.ingot.telemetry.schema.Field.of;

import java.util.Locale;

/**
 * The export requests of OTLP.
 *
 * <p>Source: open-telemetry/opentelemetry-proto 1.10.0, {@code opentelemetry/proto/}.
 */
public final class OtlpMessages {
  /** How deep messages may nest in a request; the limit of protobuf's own parsers. */
  public static final int MAX_DEPTH = 100;

  /** Where the dictionary stands in {@link #PROFILES}. */
  public static final int DICTIONARY = 2;

  /** Where the texts stand in the dictionary of profiles. */
  public static final int STRING_TABLE = 5;

  private static final MessageType VALUE = new MessageType("AnyValue");
  private static final MessageType KEY_VALUE = new MessageType("KeyValue");
  private static final MessageType ARRAY = new MessageType("ArrayValue");
  private static final MessageType KEY_VALUES = new MessageType("KeyValueList");

  static {
    VALUE.define(
        of(1, "string_value", Kind.STRING).oneof(),
        of(2, "bool_value", Kind.BOOL).oneof(),
        of(3, "int_value", Kind.INT64).oneof(),
        of(4, "double_value", Kind.DOUBLE).oneof(),
        message(5, "array_value", ARRAY).oneof(),
        message(6, "kvlist_value", KEY_VALUES).oneof(),
        of(7, "bytes_value", Kind.BYTES).oneof(),
        index(8, "string_value_strindex", STRING_TABLE).oneof());
    KEY_VALUE.define(
        of(1, "key", Kind.STRING),
        message(2, "value", VALUE).always(),
        index(3, "key_strindex", STRING_TABLE));
    ARRAY.define(message(1, "values", VALUE));
    KEY_VALUES.define(message(1, "values", KEY_VALUE));
  }

  private static final MessageType ENTITY =
      new MessageType("EntityRef")
          .define(
              of(1, "schema_url", Kind.STRING),
              of(2, "type", Kind.STRING),
              of(3, "id_keys", Kind.STRING).repeated(),
              of(4, "description_keys", Kind.STRING).repeated());

  private static final MessageType RESOURCE =
      new MessageType("Resource")
          .define(
              message(1, "attributes", KEY_VALUE),
              of(2, "dropped_attributes_count", Kind.UINT32),
              message(3, "entity_refs", ENTITY));

  private static final MessageType SCOPE =
      new MessageType("InstrumentationScope")
          .define(
              of(1, "name", Kind.STRING),
              of(2, "version", Kind.STRING),
              message(3, "attributes", KEY_VALUE),
              of(4, "dropped_attributes_count", Kind.UINT32));

  /** {@code ExportTraceServiceRequest}. */
  public static final MessageType TRACES = request("Trace", "spans", SpanMessages.span(KEY_VALUE));

  /** {@code ExportMetricsServiceRequest}. */
  public static final MessageType METRICS =
      request("Metrics", "metrics", MetricMessages.metric(KEY_VALUE));

  /** {@code ExportLogsServiceRequest}. */
  public static final MessageType LOGS = request("Logs", "log_records", logRecord());

  /** {@code ExportProfilesServiceRequest}; the only one with a second field, its dictionary. */
  public static final MessageType PROFILES =
      request(
          "Profiles",
          "profiles",
          ProfileMessages.profile(),
          message(DICTIONARY, "dictionary", ProfileMessages.dictionary(VALUE)).always());

  private OtlpMessages() {}

  /** The shape that all signals share: resources of scopes of records. */
  private static MessageType request(
      String signal, String recordField, MessageType record, Field... others) {
    String group = signal.equals("Trace") ? "Spans" : signal;
    String suffix = "_" + group.toLowerCase(Locale.ROOT);
    MessageType scopes =
        new MessageType("Scope" + group)
            .define(
                message(1, "scope", SCOPE).always(),
                message(2, recordField, record),
                of(3, "schema_url", Kind.STRING));
    MessageType resources =
        new MessageType("Resource" + group)
            .define(
                message(1, "resource", RESOURCE).always(),
                message(2, "scope" + suffix, scopes),
                of(3, "schema_url", Kind.STRING));
    MessageType request =
        new MessageType("Export" + signal + "ServiceRequest")
            .define(message(1, "resource" + suffix, resources));
    return others.length == 0 ? request : request.define(others);
  }

  private static MessageType logRecord() {
    return new MessageType("LogRecord")
        .define(
            of(1, "time_unix_nano", Kind.FIXED64),
            of(11, "observed_time_unix_nano", Kind.FIXED64),
            constant(2, "severity_number", EnumNames.severityNumber()),
            of(3, "severity_text", Kind.STRING),
            message(5, "body", VALUE).always(),
            message(6, "attributes", KEY_VALUE),
            of(7, "dropped_attributes_count", Kind.UINT32),
            of(8, "flags", Kind.FIXED32),
            of(9, "trace_id", Kind.TRACE_ID),
            of(10, "span_id", Kind.SPAN_ID),
            of(12, "event_name", Kind.STRING))
        .asItem();
  }
}
