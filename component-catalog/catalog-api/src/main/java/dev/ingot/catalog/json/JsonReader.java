package dev.ingot.catalog.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads RFC 8259 and nothing more. */
final class JsonReader {
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private final String text;
  private final int maxLevels;
  private int position;

  JsonReader(String text, int maxLevels) {
    this.text = text;
    this.maxLevels = maxLevels;
  }

  JsonValue read() throws JsonException {
    JsonValue value = readValue(1);
    if (position < text.length()) {
      throw unexpected("the end");
    }
    return value;
  }

  private JsonValue readValue(int depth) throws JsonException {
    if (depth > maxLevels) {
      throw failure("more than " + maxLevels + " levels");
    }
    skipSpace();
    JsonValue value =
        switch (peek()) {
          case '{' -> readMembers(depth);
          case '[' -> readItems(depth);
          case '"' -> new JsonValue.Text(readText());
          case 't' -> readWord("true", new JsonValue.Bool(true));
          case 'f' -> readWord("false", new JsonValue.Bool(false));
          case 'n' -> readWord("null", new JsonValue.Null());
          default -> readNumber();
        };
    skipSpace();
    return value;
  }

  private JsonValue readMembers(int depth) throws JsonException {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    position++;
    skipSpace();
    while (!skip('}')) {
      if (!members.isEmpty()) {
        require(',', "',' or '}'");
        skipSpace();
      }
      String name = readText();
      skipSpace();
      require(':', "':'");
      if (members.containsKey(name)) {
        throw failure("member '" + name + "' is given twice");
      }
      members.put(name, readValue(depth + 1));
    }
    return new JsonValue.Members(members);
  }

  private JsonValue readItems(int depth) throws JsonException {
    List<JsonValue> items = new ArrayList<>();
    position++;
    skipSpace();
    while (!skip(']')) {
      if (!items.isEmpty()) {
        require(',', "',' or ']'");
      }
      items.add(readValue(depth + 1));
    }
    return new JsonValue.Items(items);
  }

  private String readText() throws JsonException {
    require('"', "'\"'");
    String plain = readPlain();
    if (skip('"')) {
      return plain;
    }
    StringBuilder out = new StringBuilder(plain);
    while (!skip('"')) {
      if (!skip('\\')) {
        throw unexpected("'\"'");
      }
      out.append(readEscape()).append(readPlain());
    }
    return out.toString();
  }

  /** All up to a quote, an escape, a control character or the end, in one piece. */
  private String readPlain() {
    int start = position;
    int end = text.length();
    int at = start;
    while (at < end) {
      char c = text.charAt(at);
      if (c == '"' || c == '\\' || c < ' ') {
        break;
      }
      at++;
    }
    position = at;
    return text.substring(start, at);
  }

  private char readEscape() throws JsonException {
    int plain = "\"\\/bfnrt".indexOf(peek());
    if (plain >= 0) {
      position++;
      return "\"\\/\b\f\n\r\t".charAt(plain);
    }
    require('u', "an escape sequence");
    char c = 0;
    for (int i = 0; i < 4; i++) {
      char digit = peek();
      if (digit > 'f' || Character.digit(digit, 16) < 0) {
        throw unexpected("a hexadecimal digit");
      }
      c = (char) (c << 4 | Character.digit(digit, 16));
      position++;
    }
    return c;
  }

  private JsonValue readWord(String word, JsonValue value) throws JsonException {
    if (!text.startsWith(word, position)) {
      throw unexpected("a value");
    }
    position += word.length();
    return value;
  }

  private JsonValue readNumber() throws JsonException {
    Matcher matcher = NUMBER.matcher(text).region(position, text.length());
    if (!matcher.lookingAt()) {
      throw unexpected("a value");
    }
    position = matcher.end();
    return new JsonValue.Number(matcher.group());
  }

  private void skipSpace() {
    int at = position;
    int end = text.length();
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
    position = at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private boolean skip(char c) {
    boolean there = peek() == c;
    position += there ? 1 : 0;
    return there;
  }

  private void require(char c, String expected) throws JsonException {
    if (!skip(c)) {
      throw unexpected(expected);
    }
  }

  /** The next character; NUL, which no JSON text has outside of escapes, at the end. */
  private char peek() {
    return position < text.length() ? text.charAt(position) : 0;
  }

  private JsonException unexpected(String expected) {
    char c = peek();
    String found =
        position >= text.length()
            ? "the end"
            : c < ' ' ? "control character " + (int) c : "'" + c + "'";
    return failure("expected " + expected + ", got " + found);
  }

  private JsonException failure(String message) {
    String before = text.substring(0, position);
    long line = 1 + before.chars().filter(c -> c == '\n').count();
    int column = position - before.lastIndexOf('\n');
    return new JsonException("line " + line + ", column " + column + ": " + message, position);
  }
}
