package dev.ingot.engine.report;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes maps, lists, texts, numbers and booleans as JSON, two spaces a level. Used once. */
final class JsonDocument {
  private final StringBuilder out = new StringBuilder();

  String write(Map<String, Object> document) {
    map(document, "\n");
    return out.append('\n').toString();
  }

  private void value(Object value, String line) {
    if (value instanceof Map<?, ?> map) {
      map(map, line);
    } else if (value instanceof List<?> list) {
      list(list, line);
    } else if (value instanceof String text) {
      text(text);
    } else {
      out.append(value);
    }
  }

  private void map(Map<?, ?> map, String line) {
    out.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      out.append(line).append("  ");
      text(String.valueOf(entry.getKey()));
      out.append(": ");
      value(entry.getValue(), line + "  ");
      out.append(entries.hasNext() ? "," : line);
    }
    out.append('}');
  }

  private void list(List<?> list, String line) {
    out.append('[');
    Iterator<?> items = list.iterator();
    while (items.hasNext()) {
      out.append(line).append("  ");
      value(items.next(), line + "  ");
      out.append(items.hasNext() ? "," : line);
    }
    out.append(']');
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    out.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < 0x20 || c >= 0x7f) {
          out.append(String.format("\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
