package dev.ingot.engine.config;

import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.MapNode.Entry;
import dev.ingot.yaml.Node;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keys such as {@code exporters::debug} are paths: each part is a map of its own. */
final class KeyPaths {
  private static final String DELIMITER = "::";

  private KeyPaths() {}

  /** The map with all its paths made maps, also within maps, not within lists. */
  static MapNode split(MapNode map) {
    MapNode result = new MapNode(map.location(), Map.of(), map.original());
    for (Map.Entry<String, Entry> entry : map.entries().entrySet()) {
      Entry value = entry.getValue();
      Node inner = value.value() instanceof MapNode nested ? split(nested) : value.value();
      result = Merge.maps(result, single(entry.getKey(), new Entry(value.key(), inner)));
    }
    return new MapNode(map.location(), result.entries(), map.original());
  }

  private static MapNode single(String path, Entry entry) {
    int delimiter = path.indexOf(DELIMITER);
    if (delimiter < 0) {
      return new MapNode(entry.key(), Map.of(path, entry));
    }
    MapNode rest = single(path.substring(delimiter + DELIMITER.length()), entry);
    Map<String, Entry> outer = new LinkedHashMap<>();
    outer.put(path.substring(0, delimiter), new Entry(entry.key(), rest));
    return new MapNode(entry.key(), outer);
  }
}
