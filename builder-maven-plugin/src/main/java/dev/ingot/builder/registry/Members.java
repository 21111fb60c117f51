package dev.ingot.builder.registry;

import dev.ingot.catalog.json.JsonException;
import dev.ingot.catalog.json.JsonValue;
import java.util.Map;

/** JSON of somebody else: what is missing or of another type is empty. */
record Members(JsonValue value) {

  static Members parse(String text) throws JsonException {
    return new Members(JsonValue.parse(text));
  }

  Members at(String name) {
    return new Members(members().getOrDefault(name, new JsonValue.Null()));
  }

  String text() {
    return value instanceof JsonValue.Text text ? text.value() : "";
  }

  Map<String, JsonValue> members() {
    return value instanceof JsonValue.Members object ? object.members() : Map.of();
  }
}
