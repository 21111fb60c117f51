package dev.ingot.engine.config;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.MapNode.Entry;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import dev.ingot.yaml.YamlReader;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a tree as YAML in block style. */
final class YamlText {
  private static final Pattern MAYBE_PLAIN = Pattern.compile("[\\p{L}\\p{N}_./$(+][^\\p{C}]*");
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[^\\P{C}\\n]|[\\u2028\\u2029\\u0085]");

  /** Times of the day: numbers for readers of YAML 1.1, so the Collector quotes them as well. */
  private static final Pattern BASE_60 =
      Pattern.compile("[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?");

  private static final Set<String> OLD_BOOLEANS = Set.of("y", "n", "yes", "no", "on", "off");

  private final BiFunction<String, Node, Node> redaction;
  private final StringBuilder out = new StringBuilder();

  YamlText(BiFunction<String, Node, Node> redaction) {
    this.redaction = redaction;
  }

  String write(MapNode map) {
    if (map.entries().isEmpty()) {
      return "{}\n";
    }
    map(map, "", "");
    return out.toString();
  }

  private void map(MapNode map, String path, String indent) {
    String separator = "";
    for (Map.Entry<String, Entry> entry : new TreeMap<>(map.entries()).entrySet()) {
      String inner = path.isEmpty() ? entry.getKey() : path + "::" + entry.getKey();
      out.append(separator).append(text(entry.getKey(), "")).append(':');
      separator = indent;
      Node value = redaction.apply(inner, entry.getValue().value());
      if (isBlock(value)) {
        out.append('\n').append(indent).append("    ");
        block(value, inner, indent + "    ");
      } else {
        out.append(' ').append(flow(value, indent + "    ")).append('\n');
      }
    }
  }

  private void list(ListNode list, String path, String indent) {
    String separator = "";
    int index = 0;
    for (Node item : list.items()) {
      String inner = path + "::" + index++;
      out.append(separator).append("- ");
      separator = indent;
      Node value = redaction.apply(inner, item);
      if (isBlock(value)) {
        block(value, inner, indent + "  ");
      } else {
        out.append(flow(value, indent + "  ")).append('\n');
      }
    }
  }

  private void block(Node value, String path, String indent) {
    if (value instanceof MapNode map) {
      map(map, path, indent);
    } else {
      list((ListNode) value, path, indent);
    }
  }

  private static boolean isBlock(Node value) {
    return value instanceof MapNode map
        ? !map.entries().isEmpty()
        : value instanceof ListNode list && !list.items().isEmpty();
  }

  private static String flow(Node value, String indent) {
    if (value instanceof ScalarNode scalar) {
      return scalar(scalar.value(), indent);
    }
    return value instanceof MapNode ? "{}" : "[]";
  }

  private static String scalar(@Nullable Object value, String indent) {
    if (value == null) {
      return "null";
    }
    if (value instanceof String text) {
      return text(text, indent);
    }
    if (value instanceof Double number) {
      return number(number);
    }
    return value instanceof Instant ? "\"" + value + "\"" : value.toString();
  }

  private static String number(double number) {
    if (Double.isNaN(number)) {
      return ".nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? ".inf" : "-.inf";
    }
    return GoFloat.format(number);
  }

  /** Text in the plainest form that is read as the same text. */
  static String text(String text, String indent) {
    if (UNPRINTABLE.matcher(text).find()) {
      return JsonText.quoted(text);
    }
    if (text.indexOf('\n') >= 0) {
      return lines(text, indent);
    }
    if (hasOtherType(text)) {
      return JsonText.quoted(text);
    }
    return isPlain(text) ? text : "'" + text.replace("'", "''") + "'";
  }

  /** Whether the bare text is a number, a boolean, ... and not a text. */
  private static boolean hasOtherType(String text) {
    return OLD_BOOLEANS.contains(text.toLowerCase(Locale.ROOT))
        || BASE_60.matcher(text).matches()
        || (parsed("k: " + text).get("k") instanceof ScalarNode scalar
            && !(scalar.value() instanceof String));
  }

  private static boolean isPlain(String text) {
    return MAYBE_PLAIN.matcher(text).matches()
        && isText(parsed("{k: " + text + "}"), text)
        && isText(parsed("k: " + text), text);
  }

  private static boolean isText(MapNode map, String text) {
    return map.entries().size() == 1
        && map.get("k") instanceof ScalarNode scalar
        && text.equals(scalar.value());
  }

  private static MapNode parsed(String yaml) {
    return YamlReader.read("text", yaml, new Problems())
        .filter(MapNode.class::isInstance)
        .map(MapNode.class::cast)
        .orElseGet(() -> new MapNode(Location.of("text"), Map.of()));
  }

  /** Several lines as a literal block, where a block can hold them. */
  private static String lines(String text, String indent) {
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    boolean odd =
        body.isEmpty()
            || body.endsWith("\n")
            || body.matches("(?s)[\\s].*")
            || body.matches("(?s).*[ \\t]\\n.*|.*[ \\t]");
    if (odd || indent.isEmpty()) {
      return JsonText.quoted(text);
    }
    String mark = text.endsWith("\n") ? "|" : "|-";
    return mark + "\n" + indent + body.replaceAll("\n(?!\n)", "\n" + indent);
  }
}
