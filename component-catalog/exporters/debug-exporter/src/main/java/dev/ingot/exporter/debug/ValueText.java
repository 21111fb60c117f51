package dev.ingot.exporter.debug;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values of attributes and bodies. */
final class ValueText {
  private static final int STRING = 1;
  private static final int BOOL = 2;
  private static final int INT = 3;
  private static final int DOUBLE = 4;
  private static final int ARRAY = 5;
  private static final int MAP = 6;
  private static final int BYTES = 7;

  private ValueText() {}

  /** With its type: {@code Str(text)}, {@code Map({"a":1})}. */
  static String typed(Message value) {
    return type(value) + "(" + plain(value) + ")";
  }

  /** Text as it is, maps and lists as JSON, bytes as base64. */
  static String plain(Message value) {
    if (value.has(STRING)) {
      return value.text(STRING);
    }
    if (value.has(BYTES)) {
      return base64(value);
    }
    return type(value).equals("Empty") ? "" : json(value);
  }

  private static String type(Message value) {
    List<String> names = List.of("Str", "Bool", "Int", "Double", "Slice", "Map", "Bytes");
    for (int member = STRING; member <= BYTES; member++) {
      if (value.has(member)) {
        return names.get(member - 1);
      }
    }
    return "Empty";
  }

  private static String json(Message value) {
    if (value.has(STRING)) {
      return quote(value.text(STRING));
    }
    if (value.has(BOOL)) {
      return String.valueOf(value.varint(BOOL) != 0);
    }
    if (value.has(INT)) {
      return String.valueOf(value.varint(INT));
    }
    if (value.has(DOUBLE)) {
      return NumberText.shortest(value.float64(DOUBLE));
    }
    if (value.has(BYTES)) {
      return quote(base64(value));
    }
    if (value.has(MAP)) {
      return map(value.message(MAP));
    }
    return value.has(ARRAY) ? array(value.message(ARRAY)) : "null";
  }

  private static String array(Message array) {
    StringBuilder text = new StringBuilder("[");
    for (Message element : array.messages(1)) {
      text.append(text.length() > 1 ? "," : "").append(json(element));
    }
    return text.append(']').toString();
  }

  private static String map(Message keyValues) {
    Map<String, String> sorted = new TreeMap<>();
    keyValues.messages(1).forEach(entry -> sorted.put(entry.text(1), json(entry.message(2))));
    StringBuilder text = new StringBuilder("{");
    sorted.forEach(
        (key, value) ->
            text.append(text.length() > 1 ? "," : "").append(quote(key)).append(':').append(value));
    return text.append('}').toString();
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      int letter = "\"\\\n\r\t\b\f".indexOf(character);
      if (letter >= 0) {
        quoted.append('\\').append("\"\\nrtbf".charAt(letter));
      } else if (character < ' ') {
        quoted.append(String.format("\\u%04x", (int) character));
      } else {
        quoted.append(character);
      }
    }
    return quoted.append('"').toString();
  }

  private static String base64(Message value) {
    return Base64.getEncoder().encodeToString(value.bytes(BYTES));
  }
}
