package dev.ingot.catalog.json;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a value as text. */
final class JsonPrinter {
  private final StringBuilder out = new StringBuilder();
  private final char lastPlain;

  /** Escapes what comes behind this character. */
  JsonPrinter(char lastPlain) {
    this.lastPlain = lastPlain;
  }

  String print(JsonValue value) {
    append(value, 0);
    return out.append('\n').toString();
  }

  private void append(JsonValue value, int depth) {
    if (value instanceof JsonValue.Members object) {
      appendMembers(object.members(), depth);
    } else if (value instanceof JsonValue.Items array) {
      appendItems(array.items(), depth);
    } else if (value instanceof JsonValue.Text text) {
      appendText(text.value());
    } else if (value instanceof JsonValue.Number number) {
      out.append(number.literal());
    } else if (value instanceof JsonValue.Bool bool) {
      out.append(bool.value());
    } else {
      out.append("null");
    }
  }

  private void appendMembers(Map<String, JsonValue> members, int depth) {
    if (members.isEmpty()) {
      out.append("{}");
      return;
    }
    out.append('{');
    Iterator<Map.Entry<String, JsonValue>> entries = members.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<String, JsonValue> entry = entries.next();
      newLine(depth + 1);
      appendText(entry.getKey());
      out.append(": ");
      append(entry.getValue(), depth + 1);
      out.append(entries.hasNext() ? "," : "");
    }
    newLine(depth);
    out.append('}');
  }

  private void appendItems(List<JsonValue> items, int depth) {
    if (items.isEmpty()) {
      out.append("[]");
      return;
    }
    out.append('[');
    Iterator<JsonValue> each = items.iterator();
    while (each.hasNext()) {
      newLine(depth + 1);
      append(each.next(), depth + 1);
      out.append(each.hasNext() ? "," : "");
    }
    newLine(depth);
    out.append(']');
  }

  private void newLine(int depth) {
    out.append('\n').append("  ".repeat(depth));
  }

  private void appendText(String text) {
    out.append('"');
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i))) {
        out.append(text, start, i);
        appendEscaped(text.charAt(i));
        start = i + 1;
      }
    }
    out.append(text, start, text.length()).append('"');
  }

  private boolean isPlain(char c) {
    return c >= ' ' && c <= lastPlain && c != '"' && c != '\\' && !Character.isSurrogate(c);
  }

  private void appendEscaped(char c) {
    int named = "\"\\\n\r\t".indexOf(c);
    if (named >= 0) {
      out.append('\\').append("\"\\nrt".charAt(named));
    } else {
      out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
  }
}
