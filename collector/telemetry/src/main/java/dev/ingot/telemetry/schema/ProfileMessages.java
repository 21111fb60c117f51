package dev.ingot.telemetry.schema;

import static dev.ingot.telemetry.schema.Field.index;
import static dev.ingot.telemetry.schema.Field.message;
import static dev.ingot.telemetry.schema.Field.of;

/** Source: {@code opentelemetry/proto/profiles/v1development/profiles.proto}. */
final class ProfileMessages {
  private static final int MAPPINGS = 1;
  private static final int LOCATIONS = 2;
  private static final int FUNCTIONS = 3;
  private static final int LINKS = 4;
  private static final int ATTRIBUTES = 6;
  private static final int STACKS = 7;

  private ProfileMessages() {}

  static MessageType profile() {
    return new MessageType("Profile")
        .define(
            message(1, "sample_type", valueType()).always(),
            message(2, "samples", sample()),
            of(3, "time_unix_nano", Kind.FIXED64),
            of(4, "duration_nano", Kind.UINT64),
            message(5, "period_type", valueType()).always(),
            of(6, "period", Kind.INT64),
            of(7, "profile_id", Kind.PROFILE_ID),
            of(8, "dropped_attributes_count", Kind.UINT32),
            of(9, "original_payload_format", Kind.STRING),
            of(10, "original_payload", Kind.BYTES),
            index(11, "attribute_indices", ATTRIBUTES).repeated());
  }

  static MessageType dictionary(MessageType value) {
    return new MessageType("ProfilesDictionary")
        .define(
            message(MAPPINGS, "mapping_table", mapping()),
            message(LOCATIONS, "location_table", location()),
            message(FUNCTIONS, "function_table", function()),
            message(LINKS, "link_table", link()),
            of(OtlpMessages.STRING_TABLE, "string_table", Kind.STRING).repeated(),
            message(ATTRIBUTES, "attribute_table", attribute(value)),
            message(STACKS, "stack_table", stack()));
  }

  private static MessageType valueType() {
    return new MessageType("ValueType").define(text(1, "type_strindex"), text(2, "unit_strindex"));
  }

  private static MessageType sample() {
    return new MessageType("Sample")
        .define(
            index(1, "stack_index", STACKS),
            index(2, "attribute_indices", ATTRIBUTES).repeated(),
            index(3, "link_index", LINKS),
            of(4, "values", Kind.INT64).repeated(),
            of(5, "timestamps_unix_nano", Kind.FIXED64).repeated())
        .asItem();
  }

  private static MessageType mapping() {
    return new MessageType("Mapping")
        .define(
            of(1, "memory_start", Kind.UINT64),
            of(2, "memory_limit", Kind.UINT64),
            of(3, "file_offset", Kind.UINT64),
            text(4, "filename_strindex"),
            index(5, "attribute_indices", ATTRIBUTES).repeated());
  }

  private static MessageType location() {
    MessageType line =
        new MessageType("Line")
            .define(
                index(1, "function_index", FUNCTIONS),
                of(2, "line", Kind.INT64),
                of(3, "column", Kind.INT64));
    return new MessageType("Location")
        .define(
            index(1, "mapping_index", MAPPINGS),
            of(2, "address", Kind.UINT64),
            message(3, "lines", line),
            index(4, "attribute_indices", ATTRIBUTES).repeated());
  }

  private static MessageType function() {
    return new MessageType("Function")
        .define(
            text(1, "name_strindex"),
            text(2, "system_name_strindex"),
            text(3, "filename_strindex"),
            of(4, "start_line", Kind.INT64));
  }

  private static MessageType link() {
    return new MessageType("Link")
        .define(of(1, "trace_id", Kind.TRACE_ID), of(2, "span_id", Kind.SPAN_ID));
  }

  private static MessageType attribute(MessageType value) {
    return new MessageType("KeyValueAndUnit")
        .define(
            text(1, "key_strindex"), message(2, "value", value).always(), text(3, "unit_strindex"));
  }

  private static MessageType stack() {
    return new MessageType("Stack").define(index(1, "location_indices", LOCATIONS).repeated());
  }

  private static Field text(int number, String protoName) {
    return index(number, protoName, OtlpMessages.STRING_TABLE);
  }
}
