package dev.ingot.engine.settings;

import dev.ingot.catalog.ComponentKind;
import dev.ingot.component.ComponentId;
import dev.ingot.problem.Location;
import dev.ingot.yaml.MapNode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The ids that the configuration writes down, by kind, with their places: also of components that
 * have problems of their own, so that a reference to them is not one more problem.
 */
final class ConfiguredIds {
  private final Map<ComponentKind, SortedMap<ComponentId, Location>> byKind =
      new EnumMap<>(ComponentKind.class);

  ConfiguredIds(MapNode root) {
    for (ComponentKind kind : ComponentKind.values()) {
      byKind.put(kind, ids(root, kind.section()));
    }
  }

  private static SortedMap<ComponentId, Location> ids(MapNode root, String section) {
    SortedMap<ComponentId, Location> ids = new TreeMap<>();
    if (root.get(section) instanceof MapNode map) {
      map.entries()
          .forEach(
              (key, entry) -> {
                try {
                  ids.put(ComponentId.parse(key), entry.key());
                } catch (IllegalArgumentException e) {
                  // reported where the component is read
                  return;
                }
              });
    }
    return ids;
  }

  SortedMap<ComponentId, Location> of(ComponentKind kind) {
    return byKind.getOrDefault(kind, Collections.emptySortedMap());
  }
}
