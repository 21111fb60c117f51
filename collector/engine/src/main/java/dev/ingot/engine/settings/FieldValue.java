package dev.ingot.engine.settings;

import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a field of every log message holds: any YAML value, as the Collector takes it. */
final class FieldValue {
  private FieldValue() {}

  /** The value of a node, without nulls: {@code null} is the word. */
  static Object of(Node node) {
    if (node instanceof ListNode list) {
      return list.items().stream().map(FieldValue::of).toList();
    }
    if (node instanceof MapNode map) {
      Map<String, Object> values = new LinkedHashMap<>();
      map.entries().forEach((key, entry) -> values.put(key, of(entry.value())));
      return values;
    }
    Object value = node instanceof ScalarNode scalar ? scalar.value() : null;
    return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
  }
}
