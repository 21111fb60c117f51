package dev.ingot.component.config;

import dev.ingot.problem.Location;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values that were read, as they are written in a configuration. */
final class Effective {
  private static final List<String> ZEROS = List.of("null", "false", "0", "0.0");

  private Effective() {}

  /**
   * A value without parts.
   *
   * @param value null, a boolean, long, double or text
   */
  static ScalarNode scalar(Location at, @Nullable Object value) {
    return new ScalarNode(at, value, String.valueOf(value), Optional.empty());
  }

  static ListNode list(Location at, List<ConfigValue> items) {
    return new ListNode(at, items.stream().flatMap(item -> item.effective().stream()).toList());
  }

  static MapNode map(Location at, Map<String, ConfigValue> values) {
    Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
    values.forEach(
        (key, value) ->
            value.effective().ifPresent(node -> entries.put(key, new MapNode.Entry(at, node))));
    return new MapNode(at, entries);
  }

  /** Whether it is the default of a value without parts, or has no parts. */
  static boolean isDefault(Node read, String defaultText) {
    if (read instanceof MapNode map) {
      return map.entries().isEmpty();
    }
    if (read instanceof ListNode list) {
      return list.items().isEmpty();
    }
    ScalarNode scalar = (ScalarNode) read;
    return defaultText.isEmpty()
        ? isZero(scalar.value())
        : scalar.text().equalsIgnoreCase(defaultText);
  }

  /** Whether it is nothing; durations are texts here. */
  private static boolean isZero(@Nullable Object value) {
    return value instanceof String text
        ? text.isEmpty() || text.equals("0s")
        : ZEROS.contains(String.valueOf(value));
  }

  /** {@code [{name: a, value: b}]}. */
  static ListNode pairs(Location at, Map<String, Secret> secrets) {
    return new ListNode(
        at,
        secrets.entrySet().stream()
            .<Node>map(entry -> pair(at, entry.getKey(), entry.getValue()))
            .toList());
  }

  private static MapNode pair(Location at, String name, Secret value) {
    Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
    entries.put("name", new MapNode.Entry(at, scalar(at, name)));
    entries.put("value", new MapNode.Entry(at, scalar(at, value.value())));
    return new MapNode(at, entries);
  }
}
