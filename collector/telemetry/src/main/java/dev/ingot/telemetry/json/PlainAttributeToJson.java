package dev.ingot.telemetry.json;

import dev.ingot.telemetry.schema.Kind;
import dev.ingot.telemetry.wire.WireReader;
import java.nio.charset.StandardCharsets;

/** Writes attributes with a key and one text, truth value or number, which most are. */
final class PlainAttributeToJson {
  private static final byte[] NO_BYTES = {};
  private static final byte[] KEY = ascii("{\"key\":");
  private static final byte[] END = ascii("}}");

  /** What stands between key and value, by the number of the value's field. */
  private static final byte[][] BETWEEN = {
    NO_BYTES,
    ascii(",\"value\":{\"stringValue\":"),
    ascii(",\"value\":{\"boolValue\":"),
    ascii(",\"value\":{\"intValue\":"),
    ascii(",\"value\":{\"doubleValue\":")
  };

  private static final Kind[] KINDS = {
    Kind.MESSAGE, Kind.STRING, Kind.BOOL, Kind.INT64, Kind.DOUBLE
  };

  private final JsonWriter out;
  private final ScalarToJson scalars;
  private final WireReader reader = new WireReader(NO_BYTES, 0, 0);

  PlainAttributeToJson(JsonWriter out, ScalarToJson scalars) {
    this.out = out;
    this.scalars = scalars;
  }

  /** Writes the {@code KeyValue}; false, and nothing is written, when it is another one. */
  boolean write(byte[] bytes, int from, int end) {
    int keyStart = 0;
    int keyEnd = 0;
    int valueStart = 0;
    int valueEnd = 0;
    reader.reset(bytes, from, end - from);
    while (reader.next()) {
      if (reader.field() == 1) {
        keyStart = reader.valueStart();
        keyEnd = reader.end();
      } else if (reader.field() == 2) {
        valueStart = reader.valueStart();
        valueEnd = reader.end();
      } else {
        return false;
      }
    }
    reader.reset(bytes, valueStart, valueEnd - valueStart);
    if (keyStart == keyEnd || !isPlain(valueEnd)) {
      return false;
    }
    out.raw(KEY);
    out.string(bytes, keyStart, keyEnd);
    out.raw(BETWEEN[reader.field()]);
    scalars.value(KINDS[reader.field()], reader);
    out.raw(END);
    return true;
  }

  /** Goes to the only field of a value. */
  private boolean isPlain(int end) {
    return reader.next() && reader.end() == end && reader.field() < BETWEEN.length;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
