package dev.ingot.engine.config;

import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.MapNode.Entry;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Verbatim texts of expanded values: given, taken away, unescaped. */
final class Originals {
  private Originals() {}

  static Node with(Node node, Optional<String> original) {
    if (node instanceof MapNode map) {
      return new MapNode(map.location(), map.entries(), original);
    }
    if (node instanceof ListNode list) {
      return new ListNode(list.location(), list.items(), original);
    }
    ScalarNode scalar = (ScalarNode) node;
    return new ScalarNode(scalar.location(), scalar.value(), scalar.text(), original);
  }

  /** The value with {@code $$} made {@code $} in every text and every verbatim text. */
  static Node unescaped(Node node) {
    Optional<String> original = node.original().map(Originals::unescaped);
    if (node instanceof MapNode map) {
      Map<String, Entry> entries = new LinkedHashMap<>();
      map.entries()
          .forEach(
              (key, entry) -> entries.put(key, new Entry(entry.key(), unescaped(entry.value()))));
      return new MapNode(map.location(), entries, original);
    }
    if (node instanceof ListNode list) {
      return new ListNode(
          list.location(), list.items().stream().map(Originals::unescaped).toList(), original);
    }
    ScalarNode scalar = (ScalarNode) node;
    Object value = scalar.value() instanceof String text ? unescaped(text) : scalar.value();
    return new ScalarNode(scalar.location(), value, unescaped(scalar.text()), original);
  }

  private static String unescaped(String text) {
    return text.replace("$$", "$");
  }
}
