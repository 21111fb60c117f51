package dev.ingot.telemetry.json;

import dev.ingot.telemetry.wire.WireWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads attributes that are written as nearly all encoders write them: without white space and
 * escapes, the key before a value that is a text, a truth value or a number of plain digits.
 */
final class PlainAttributeToWire {
  private static final byte[] KEY = ascii("{\"key\":\"");
  private static final byte[] VALUE = ascii("\",\"value\":{\"");
  private static final byte[] STRING = ascii("stringValue\":\"");
  private static final byte[] INT = ascii("intValue\":");
  private static final byte[] TRUE = ascii("boolValue\":true}}");
  private static final byte[] FALSE = ascii("boolValue\":false}}");
  private static final byte[] END = ascii("}}");

  private final JsonReader in;
  private final WireWriter out;
  private final byte[] json;

  PlainAttributeToWire(JsonReader in, WireWriter out, byte[] json) {
    this.in = in;
    this.out = out;
    this.json = json;
  }

  /**
   * Writes the content of a {@code KeyValue}; false, and nothing happens, when it is another one.
   */
  boolean read() {
    in.peek();
    int keyStart = in.position() + KEY.length;
    if (!stands(KEY, in.position())) {
      return false;
    }
    int keyEnd = PlainText.end(json, keyStart, json.length);
    if (keyEnd == keyStart || !stands(VALUE, keyEnd)) {
      return false;
    }
    int before = out.size();
    out.bytes(1, json, keyStart, keyEnd - keyStart);
    int end = value(keyEnd + VALUE.length);
    if (end < 0) {
      out.truncate(before);
      return false;
    }
    in.moveTo(end);
    return true;
  }

  /** Writes the value whose name begins there; gives the end of the attribute, or -1. */
  private int value(int at) {
    if (stands(STRING, at)) {
      return text(at + STRING.length);
    }
    if (stands(INT, at)) {
      return integer(at + INT.length);
    }
    boolean isTrue = stands(TRUE, at);
    if (!isTrue && !stands(FALSE, at)) {
      return -1;
    }
    int mark = out.begin(2);
    out.bool(2, isTrue);
    out.end(mark);
    return at + (isTrue ? TRUE.length : FALSE.length);
  }

  private int text(int start) {
    int end = PlainText.end(json, start, json.length);
    if (end == json.length || json[end] != '"' || !stands(END, end + 1)) {
      return -1;
    }
    int mark = out.begin(2, end - start + 2);
    out.bytes(1, json, start, end - start);
    out.end(mark);
    return end + 1 + END.length;
  }

  private int integer(int at) {
    int quote = at < json.length && json[at] == '"' ? 1 : 0;
    int start = at + quote;
    int end = start;
    while (end < json.length && json[end] >= '0' && json[end] <= '9') {
      end++;
    }
    long value = NumberText.plain(json, start, end);
    boolean isJson = quote == 1 || end == start + 1 || json[start] != '0';
    if (value < 0 || !isJson || (quote == 1 && !isQuote(end)) || !stands(END, end + quote)) {
      return -1;
    }
    int mark = out.begin(2);
    out.varint(3, value);
    out.end(mark);
    return end + quote + END.length;
  }

  private boolean isQuote(int at) {
    return at < json.length && json[at] == '"';
  }

  private boolean stands(byte[] expected, int at) {
    int end = at + expected.length;
    return end <= json.length && Arrays.equals(json, at, end, expected, 0, expected.length);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
