package dev.ingot.builder.fromconfig;

import dev.ingot.yaml.MapNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts a later configuration over an earlier one, as the Collector does. */
final class Merge {
  private Merge() {}

  /** Maps key by key; of everything else the later one. */
  static MapNode of(MapNode earlier, MapNode later) {
    Map<String, MapNode.Entry> entries = new LinkedHashMap<>(earlier.entries());
    later.entries().forEach((key, entry) -> entries.merge(key, entry, Merge::entry));
    return new MapNode(earlier.location(), entries);
  }

  private static MapNode.Entry entry(MapNode.Entry earlier, MapNode.Entry later) {
    return earlier.value() instanceof MapNode one && later.value() instanceof MapNode other
        ? new MapNode.Entry(earlier.key(), of(one, other))
        : later;
  }
}
