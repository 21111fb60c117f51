package dev.ingot.telemetry.json;

import dev.ingot.telemetry.MalformedTelemetryException;

/** The wording of everything that can be wrong with a request in JSON. */
final class JsonErrors {
  private static final int SHOWN = 40;

  private JsonErrors() {}

  static MalformedTelemetryException expected(String what, byte[] json, int at) {
    String found = at < json.length ? "'" + printable(json[at]) + "'" : "the end";
    return new MalformedTelemetryException(
        "expected " + what + " but found " + found + " at byte " + at);
  }

  static MalformedTelemetryException control(int at) {
    return new MalformedTelemetryException("control character in a text at byte " + at);
  }

  static MalformedTelemetryException escape(int at) {
    return new MalformedTelemetryException("illegal escape in a text at byte " + at);
  }

  static MalformedTelemetryException depth(int limit, int at) {
    return new MalformedTelemetryException(
        "values nested more than " + limit + " levels deep at byte " + at);
  }

  static MalformedTelemetryException tooLarge(int at) {
    return new MalformedTelemetryException("number too large at byte " + at);
  }

  static MalformedTelemetryException value(String type, String field, String value, int at) {
    String start = value.length() > SHOWN ? value.substring(0, SHOWN) + "..." : value;
    String shown = start.replaceAll("\\p{Cntrl}", "?");
    return new MalformedTelemetryException(
        "\"" + field + "\" is " + type + ", got \"" + shown + "\" at byte " + at);
  }

  private static String printable(byte character) {
    return character > ' ' && character < 0x7f
        ? String.valueOf((char) character)
        : String.format("\\x%02x", character);
  }
}
