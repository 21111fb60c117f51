package dev.ingot.telemetry.json;

import static dev.ingot.telemetry.schema.OtlpMessages.MAX_DEPTH;

import dev.ingot.telemetry.MalformedTelemetryException;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON token by token. Texts and numbers are left as a range of bytes in {@link #text}.
 *
 * <p>Source: RFC 8259.
 */
final class JsonReader {
  private final byte[] json;
  private final JsonUnescape unescape = new JsonUnescape();
  private int at;
  private int start;
  private byte[] text;
  private int from;
  private int to;

  JsonReader(byte[] json) {
    this.json = json;
    this.text = json;
  }

  /** The array with the last text or number, from {@link #from} to {@link #to}. */
  byte[] text() {
    return text;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** The last text or number, for errors and rare cases. */
  String textString() {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }

  /** Where the last text or number begins. */
  int start() {
    return start;
  }

  /** Where the reader stands. */
  int position() {
    return at;
  }

  /** Goes on elsewhere: behind a value that somebody else read. */
  void moveTo(int position) {
    at = position;
  }

  /** The first byte of the next token, which stays unread; -1 at the end. */
  int peek() {
    while (at < json.length) {
      byte next = json[at];
      if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
        return next;
      }
      at++;
    }
    return -1;
  }

  /** Begins an object or array; false when there is {@code null} instead. */
  boolean enter(char bracket, String what) throws MalformedTelemetryException {
    if (takeNull()) {
      return false;
    }
    if (peek() != bracket) {
      throw JsonErrors.expected(what, json, at);
    }
    at++;
    return true;
  }

  /** Goes to the next element; false behind the closing bracket. */
  boolean nextElement(boolean first, char closing) throws MalformedTelemetryException {
    int next = peek();
    if (next == closing) {
      at++;
      return false;
    }
    if (first) {
      return true;
    }
    if (next != ',') {
      throw JsonErrors.expected("',' or '" + closing + "'", json, at);
    }
    at++;
    return true;
  }

  /** Goes to the next member, whose name becomes the text; false behind the closing brace. */
  boolean nextMember(boolean first) throws MalformedTelemetryException {
    if (!nextElement(first, '}')) {
      return false;
    }
    string("a name");
    if (peek() != ':') {
      throw JsonErrors.expected("':'", json, at);
    }
    at++;
    return true;
  }

  /** Takes {@code null} if it is next. */
  boolean takeNull() throws MalformedTelemetryException {
    if (peek() != 'n') {
      return false;
    }
    literal("null");
    return true;
  }

  boolean bool(String what) throws MalformedTelemetryException {
    int first = peek();
    if (first != 't' && first != 'f') {
      throw JsonErrors.expected(what, json, at);
    }
    literal(first == 't' ? "true" : "false");
    return first == 't';
  }

  /** Reads a text without its quotes and escapes. */
  void string(String what) throws MalformedTelemetryException {
    if (peek() != '"') {
      throw JsonErrors.expected(what, json, at);
    }
    start = at++;
    at = PlainText.end(json, at, json.length);
    if (at == json.length) {
      throw JsonErrors.expected("'\"'", json, at);
    }
    switch (json[at]) {
      case '"' -> range(json, start + 1, at++);
      case '\\' -> {
        at = unescape.read(json, start + 1, at);
        range(unescape.text(), 0, unescape.length());
      }
      default -> throw JsonErrors.control(at);
    }
  }

  /** Reads a number, or a text in its place. */
  void numberOrString(String what) throws MalformedTelemetryException {
    if (peek() == '"') {
      string(what);
    } else {
      number(what);
    }
  }

  /** Reads a number. */
  void number(String what) throws MalformedTelemetryException {
    boolean minus = peek() == '-';
    start = at;
    int end = NumberText.end(json, minus ? at + 1 : at);
    if (end < 0) {
      throw JsonErrors.expected(what, json, at);
    }
    range(json, at, end);
    at = end;
  }

  /** Passes over a value of any kind. */
  void skip() throws MalformedTelemetryException {
    skip(0);
  }

  /**
   * Makes sure that no second value follows, which would be lost; other text is passed over, as the
   * Collector does.
   */
  void end() throws MalformedTelemetryException {
    int next = peek();
    if (next == '{' || next == '[') {
      throw JsonErrors.expected("the end", json, at);
    }
  }

  private void skip(int depth) throws MalformedTelemetryException {
    if (depth > MAX_DEPTH) {
      throw JsonErrors.depth(MAX_DEPTH, at);
    }
    switch (peek()) {
      case '"' -> string("a text");
      case 't', 'f' -> bool("a value");
      case 'n' -> literal("null");
      case '{' -> {
        at++;
        for (boolean first = true; nextMember(first); first = false) {
          skip(depth + 1);
        }
      }
      case '[' -> {
        at++;
        for (boolean first = true; nextElement(first, ']'); first = false) {
          skip(depth + 1);
        }
      }
      default -> anyNumber();
    }
  }

  /** A number that nobody looks at: one too large for a double is refused all the same. */
  private void anyNumber() throws MalformedTelemetryException {
    number("a value");
    if (NumberText.isTooLarge(text, from, to)) {
      throw JsonErrors.tooLarge(start);
    }
  }

  private void literal(String word) throws MalformedTelemetryException {
    for (int i = 0; i < word.length(); i++, at++) {
      if (at >= json.length || json[at] != word.charAt(i)) {
        throw JsonErrors.expected(word, json, at);
      }
    }
  }

  private void range(byte[] buffer, int first, int end) {
    text = buffer;
    from = first;
    to = end;
  }
}
