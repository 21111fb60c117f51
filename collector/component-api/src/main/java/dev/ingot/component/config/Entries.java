package dev.ingot.component.config;

import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The values within lists and maps, under the names that problems give them. */
final class Entries {
  private Entries() {}

  static List<ConfigValue> items(ConfigSection section, String name, ListNode list) {
    List<ConfigValue> values = new ArrayList<>();
    for (Node item : list.items()) {
      values.add(new ConfigValue(section, name + "::" + values.size(), item, ""));
    }
    return values;
  }

  /** Text where a list may stand, cut at commas. */
  static List<ConfigValue> pieces(ConfigSection section, String name, Node node, String text) {
    List<ConfigValue> values = new ArrayList<>();
    for (String piece : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      ScalarNode item =
          new ScalarNode(node.location(), piece, piece, node.original().map(o -> piece));
      values.add(new ConfigValue(section, name, item, "", Reading.ofPiece()));
    }
    return values;
  }

  static List<ConfigValue> defaultItems(ConfigSection section, String name, String defaultText) {
    List<ConfigValue> values = new ArrayList<>();
    for (String piece : defaultText.isEmpty() ? new String[0] : defaultText.split(",", -1)) {
      values.add(new ConfigValue(section, name, null, piece.strip()));
    }
    return values;
  }

  static Map<String, ConfigValue> values(ConfigSection section, String name, MapNode map) {
    Map<String, ConfigValue> values = new LinkedHashMap<>();
    map.entries()
        .forEach(
            (key, entry) ->
                values.put(key, new ConfigValue(section, name + "::" + key, entry.value(), "")));
    return values;
  }

  /** A default such as {@code a=1,b=2}. */
  static Map<String, ConfigValue> defaultValues(
      ConfigSection section, String name, String defaultText) {
    Map<String, ConfigValue> values = new LinkedHashMap<>();
    for (String piece : defaultText.isEmpty() ? new String[0] : defaultText.split(",", -1)) {
      int equals = piece.indexOf('=');
      if (equals < 0) {
        throw new IllegalStateException("default of map '" + name + "' without '=': " + piece);
      }
      String text = piece.substring(equals + 1).strip();
      values.put(piece.substring(0, equals).strip(), new ConfigValue(section, name, null, text));
    }
    return values;
  }

  static <T> Map<String, T> mapped(
      Map<String, ConfigValue> values, Function<ConfigValue, T> element) {
    Map<String, T> result = new LinkedHashMap<>();
    values.forEach((key, value) -> result.put(key, element.apply(value)));
    return Collections.unmodifiableMap(result);
  }

  static MapNode without(MapNode map, String key) {
    Map<String, MapNode.Entry> entries = new LinkedHashMap<>(map.entries());
    entries.remove(key);
    return new MapNode(map.location(), entries, map.original());
  }
}
