package dev.ingot.builder.verify;

import dev.ingot.catalog.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/** A configuration that is merged over another: it grows value by value. */
final class Overlay {
  private final Map<String, Object> root = new LinkedHashMap<>();

  void set(String value, String... path) {
    put(new JsonValue.Text(value.replace("$", "$$")), path);
  }

  void set(long value, String... path) {
    put(new JsonValue.Number(Long.toString(value)), path);
  }

  void set(boolean value, String... path) {
    put(new JsonValue.Bool(value), path);
  }

  /** Takes away what the configuration below has. */
  void clear(String... path) {
    put(new JsonValue.Null(), path);
  }

  /** The configuration as JSON, which is YAML. */
  String print() {
    return json(root).print();
  }

  @SuppressWarnings("unchecked") // Only put fills the maps.
  private void put(JsonValue value, String... path) {
    Map<String, Object> map = root;
    for (int i = 0; i < path.length - 1; i++) {
      map = (Map<String, Object>) map.computeIfAbsent(path[i], key -> new LinkedHashMap<>());
    }
    map.put(path[path.length - 1], value);
  }

  @SuppressWarnings("unchecked") // Only put fills the maps.
  private static JsonValue json(Object value) {
    if (value instanceof JsonValue leaf) {
      return leaf;
    }
    Map<String, JsonValue> members = new LinkedHashMap<>();
    ((Map<String, Object>) value).forEach((key, each) -> members.put(key, json(each)));
    return new JsonValue.Members(members);
  }
}
