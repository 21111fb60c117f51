package dev.ingot.yaml;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the entries of one mapping: duplicates are problems, {@code <<} merges other maps. */
final class MapEntries {
  private static final int DUPLICATE_LIMIT = 100;

  private final Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
  private final List<MapNode> merged = new ArrayList<>();
  private final Problems problems;
  private int duplicates;

  MapEntries(Problems problems) {
    this.problems = problems;
  }

  void put(Location at, String key, Node value) {
    MapNode.Entry first = entries.putIfAbsent(key, new MapNode.Entry(at, value));
    if (first == null) {
      return;
    }
    Problem problem = YamlProblems.duplicate(at, key, first.key());
    if (++duplicates == DUPLICATE_LIMIT) {
      throw new RefusedException(problem);
    }
    problems.add(problem);
  }

  /** Merges a map, or maps of which the earlier ones win; written keys win over merged ones. */
  void merge(Location at, Node value) {
    List<Node> sources = value instanceof ListNode list ? list.items() : List.of(value);
    for (Node source : sources) {
      if (source instanceof MapNode map) {
        merged.add(map);
      } else {
        Problem problem = YamlProblems.merge(at, source);
        problems.add(problem);
      }
    }
  }

  Map<String, MapNode.Entry> entries() {
    Map<String, MapNode.Entry> all = new LinkedHashMap<>(entries);
    merged.forEach(map -> map.entries().forEach(all::putIfAbsent));
    return all;
  }
}
