package dev.ingot.engine.config;

import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.MapNode.Entry;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Writes a tree as JSON. */
final class JsonText {
  private final BiFunction<String, Node, Node> redaction;
  private final StringBuilder out = new StringBuilder();

  JsonText(BiFunction<String, Node, Node> redaction) {
    this.redaction = redaction;
  }

  String write(MapNode map) {
    map(map, "", "\n");
    return out.append('\n').toString();
  }

  private void value(Node value, String path, String line) {
    if (value instanceof MapNode map) {
      map(map, path, line);
    } else if (value instanceof ListNode list) {
      list(list, path, line);
    } else {
      out.append(scalar(((ScalarNode) value).value()));
    }
  }

  private void map(MapNode map, String path, String line) {
    String separator = "{" + line + "  ";
    for (Map.Entry<String, Entry> entry : new TreeMap<>(map.entries()).entrySet()) {
      String inner = path.isEmpty() ? entry.getKey() : path + "::" + entry.getKey();
      out.append(separator).append(quoted(entry.getKey())).append(": ");
      separator = "," + line + "  ";
      value(redaction.apply(inner, entry.getValue().value()), inner, line + "  ");
    }
    out.append(map.entries().isEmpty() ? "{}" : line + "}");
  }

  private void list(ListNode list, String path, String line) {
    String separator = "[" + line + "  ";
    int index = 0;
    for (Node item : list.items()) {
      String inner = path + "::" + index++;
      out.append(separator);
      separator = "," + line + "  ";
      value(redaction.apply(inner, item), inner, line + "  ");
    }
    out.append(list.items().isEmpty() ? "[]" : line + "]");
  }

  private static String scalar(@Nullable Object value) {
    boolean text = value instanceof String || value instanceof Instant;
    boolean beyondJson = value instanceof Double number && !Double.isFinite(number);
    return text || beyondJson ? quoted(String.valueOf(value)) : String.valueOf(value);
  }

  /** Text in double quotes, read alike as JSON and as YAML. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(character -> append(quoted, character));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int character) {
    switch (character) {
      case '"', '\\' -> quoted.append('\\').append((char) character);
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (isPrintable(character)) {
          quoted.appendCodePoint(character);
        } else {
          for (char unit : Character.toChars(character)) {
            quoted.append(String.format("\\u%04x", (int) unit));
          }
        }
      }
    }
  }

  private static boolean isPrintable(int character) {
    int type = Character.getType(character);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.SURROGATE
        && type != Character.PRIVATE_USE
        && type != Character.UNASSIGNED
        && character != 0x2028
        && character != 0x2029;
  }
}
