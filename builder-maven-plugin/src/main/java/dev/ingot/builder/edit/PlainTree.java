package dev.ingot.builder.edit;

import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a YAML text says, without where it says it, so that two texts can be compared. */
final class PlainTree {
  private PlainTree() {}

  /** The keys in their order. */
  static Map<String, Object> of(MapNode map) {
    Map<String, Object> plain = new LinkedHashMap<>();
    map.entries().forEach((key, entry) -> plain.put(key, of(entry.value())));
    return plain;
  }

  static Object of(Node node) {
    if (node instanceof MapNode map) {
      return of(map);
    }
    if (node instanceof ListNode list) {
      List<Object> items = new ArrayList<>();
      list.items().forEach(item -> items.add(of(item)));
      return items;
    }
    return node.typeName() + " " + ((ScalarNode) node).text();
  }

  /** The entry that an edit writes for these coordinates. */
  static Object entry(String coordinates) {
    return Map.of("maven", "string " + coordinates);
  }
}
