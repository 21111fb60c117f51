package dev.ingot.engine.log;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes fields as JSON on one line, with a space after colons and commas. */
final class Json {
  private static final String HEX = "0123456789abcdef";

  private Json() {}

  static void object(StringBuilder out, Map<String, Object> fields) {
    out.append('{');
    boolean first = true;
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      if (!first) {
        out.append(", ");
      }
      first = false;
      string(out, field.getKey());
      out.append(": ");
      value(out, field.getValue());
    }
    out.append('}');
  }

  private static void value(StringBuilder out, Object value) {
    if (value instanceof Double number && !Double.isFinite(number)) {
      string(out, number.toString());
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Map<?, ?> map) {
      map(out, map);
    } else if (value instanceof Iterable<?> items) {
      list(out, items);
    } else {
      string(out, value.toString());
    }
  }

  private static void map(StringBuilder out, Map<?, ?> map) {
    Map<String, Object> fields = new LinkedHashMap<>();
    map.forEach((key, value) -> fields.put(String.valueOf(key), value));
    object(out, fields);
  }

  private static void list(StringBuilder out, Iterable<?> items) {
    out.append('[');
    Iterator<?> rest = items.iterator();
    while (rest.hasNext()) {
      value(out, rest.next());
      out.append(rest.hasNext() ? ", " : "");
    }
    out.append(']');
  }

  static void string(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(out, text.charAt(i));
    }
    out.append('"');
  }

  private static void character(StringBuilder out, char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < 0x20 || c == 0x7f) {
          out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
        } else {
          out.append(c);
        }
      }
    }
  }
}
