package dev.ingot.engine.config;

import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.MapNode.Entry;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Puts a later configuration over an earlier one: maps are merged, everything else is replaced, and
 * a later null replaces too.
 */
final class Merge {
  private static final Pattern APPENDED =
      Pattern.compile("service::(extensions|(.*::)?(receivers|exporters))");

  private final boolean appending;

  private Merge(boolean appending) {
    this.appending = appending;
  }

  static MapNode maps(MapNode earlier, MapNode later) {
    return new Merge(false).merge("", earlier, later);
  }

  /**
   * As {@link #maps}, but the extensions of the service and the receivers and exporters of its
   * pipelines are appended, each once.
   */
  static MapNode appending(MapNode earlier, MapNode later) {
    return new Merge(true).merge("", earlier, later);
  }

  /** An entry of the earlier map and one of the later under the same key. */
  static Entry entries(Entry under, Entry over) {
    return new Merge(false).both("", under, over);
  }

  private MapNode merge(String path, MapNode earlier, MapNode later) {
    Map<String, Entry> entries = new LinkedHashMap<>(earlier.entries());
    later
        .entries()
        .forEach(
            (key, over) ->
                entries.merge(key, over, (under, same) -> both(path + key, under, over)));
    return new MapNode(earlier.location(), entries, earlier.original());
  }

  private Entry both(String path, Entry under, Entry over) {
    if (under.value() instanceof MapNode earlier && over.value() instanceof MapNode later) {
      return new Entry(over.key(), merge(path + "::", earlier, later));
    }
    if (appending
        && under.value() instanceof ListNode earlier
        && over.value() instanceof ListNode later
        && APPENDED.matcher(path).matches()) {
      return new Entry(over.key(), append(earlier, later));
    }
    return over;
  }

  private static ListNode append(ListNode earlier, ListNode later) {
    List<Node> items = new ArrayList<>(earlier.items());
    for (Node item : later.items()) {
      if (items.stream().noneMatch(known -> same(known, item))) {
        items.add(item);
      }
    }
    return new ListNode(earlier.location(), items);
  }

  private static boolean same(Node one, Node other) {
    return one instanceof ScalarNode a
        && other instanceof ScalarNode b
        && Objects.equals(a.value(), b.value());
  }
}
