package dev.ingot.engine.config;

import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.MapNode.Entry;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keys such as {@code exporters::debug} are paths: each part is a map of its own. */
final class KeyPaths {
  private static final String DELIMITER = "::";

  private KeyPaths() {}

  /** The map with all its paths made maps, also within maps, not within lists. */
  static MapNode split(MapNode map) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    map.entries().forEach((key, entry) -> put(entries, key, split(entry)));
    return new MapNode(map.location(), entries, map.original());
  }

  private static Entry split(Entry entry) {
    return entry.value() instanceof MapNode map ? new Entry(entry.key(), split(map)) : entry;
  }

  private static void put(Map<String, Entry> entries, String path, Entry entry) {
    int delimiter = path.indexOf(DELIMITER);
    if (delimiter < 0) {
      entries.merge(path, entry, Merge::entries);
      return;
    }
    Map<String, Entry> inner = new LinkedHashMap<>();
    put(inner, path.substring(delimiter + DELIMITER.length()), entry);
    Entry outer = new Entry(entry.key(), new MapNode(entry.key(), inner));
    entries.merge(path.substring(0, delimiter), outer, Merge::entries);
  }
}
