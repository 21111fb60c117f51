package dev.ingot.engine.run;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ComponentRef;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of every component as resolved, without their places, so that those of two
 * configurations can be compared: {@code ${env:X}} is what it stands for now.
 *
 * @param byComponent the settings
 */
record Contents(Map<ComponentRef, Object> byComponent) {

  /** A value and the verbatim text that it came from, which fields of type string take. */
  private record Content(Object value, String original) {}

  static Contents of(MapNode root) {
    Map<ComponentRef, Object> contents = new HashMap<>();
    for (ComponentKind kind : ComponentKind.values()) {
      if (root.get(kind.section()) instanceof MapNode section) {
        section
            .entries()
            .forEach(
                (id, entry) ->
                    contents.put(
                        new ComponentRef(kind, ComponentId.parse(id)), content(entry.value())));
      }
    }
    return new Contents(contents);
  }

  private static Object content(Node node) {
    Object value;
    if (node instanceof MapNode map) {
      Map<String, Object> values = new HashMap<>();
      map.entries().forEach((key, entry) -> values.put(key, content(entry.value())));
      value = values;
    } else if (node instanceof ListNode list) {
      value = list.items().stream().map(Contents::content).toList();
    } else if (node instanceof ScalarNode scalar) {
      value = scalar.value() == null ? List.of("null") : List.of(scalar.value(), scalar.text());
    } else {
      throw new IllegalStateException("a node of no kind");
    }
    return new Content(value, node.original().orElse(""));
  }

  /** Whether a component has the same settings here and there. */
  boolean agreeOn(ComponentRef component, Contents other) {
    Object mine = byComponent.get(component);
    return mine != null && mine.equals(other.byComponent.get(component));
  }
}
