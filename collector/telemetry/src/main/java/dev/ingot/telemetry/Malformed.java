package dev.ingot.telemetry;

import dev.ingot.telemetry.schema.MessageType;

/** The wording of everything that can be wrong with a request's bytes. */
final class Malformed {
  private Malformed() {}

  static MalformedTelemetryException truncated(MessageType type, int field, int at) {
    return new MalformedTelemetryException(
        "truncated field " + field + " of " + type + " at byte " + at);
  }

  static MalformedTelemetryException truncatedTag(MessageType type, int at) {
    return new MalformedTelemetryException("truncated tag in " + type + " at byte " + at);
  }

  static MalformedTelemetryException fieldNumber(MessageType type, long number, int at) {
    return new MalformedTelemetryException(
        "illegal field number " + number + " in " + type + " at byte " + at);
  }

  static MalformedTelemetryException wireType(MessageType type, int tag, int at) {
    return new MalformedTelemetryException(
        "wrong wire type " + (tag & 7) + " for field " + (tag >>> 3) + " of " + type + at(at));
  }

  static MalformedTelemetryException varint(MessageType type, int at) {
    return new MalformedTelemetryException(
        "number of more than 10 bytes in " + type + " at byte " + at);
  }

  static MalformedTelemetryException idLength(
      MessageType type, int field, int length, int expected, int at) {
    return new MalformedTelemetryException(
        "id with "
            + length
            + " bytes instead of "
            + expected
            + " in field "
            + field
            + " of "
            + type
            + at(at));
  }

  static MalformedTelemetryException packed(MessageType type, int field, int length, int at) {
    return new MalformedTelemetryException(
        "packed numbers of 8 bytes in "
            + length
            + " bytes in field "
            + field
            + " of "
            + type
            + at(at));
  }

  static MalformedTelemetryException group(MessageType type, int field, int at) {
    return new MalformedTelemetryException(
        "group " + field + " without its begin or end in " + type + at(at));
  }

  static MalformedTelemetryException depth(int limit, int at) {
    return new MalformedTelemetryException(
        "messages nested more than " + limit + " levels deep at byte " + at);
  }

  private static String at(int position) {
    return " at byte " + position;
  }
}
