package dev.ingot.builder.review;

import dev.ingot.builder.review.Snapshot.ConfigOption;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.json.JsonException;
import dev.ingot.catalog.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the options of all components from the schema of a distribution's configuration. */
final class SchemaOptions {
  private final SortedMap<String, ConfigOption> options = new TreeMap<>();

  private SchemaOptions() {}

  /** The options by {@code kind/type: path}; none if the text is no such schema. */
  static SortedMap<String, ConfigOption> read(String schema) {
    SchemaOptions reader = new SchemaOptions();
    try {
      JsonValue properties = member(JsonValue.parse(schema), "properties");
      for (ComponentKind kind : ComponentKind.values()) {
        members(member(member(properties, kind.section()), "patternProperties"))
            .forEach((key, value) -> reader.component(kind.word() + "/" + type(key), value));
      }
    } catch (JsonException notJson) {
      return new TreeMap<>();
    }
    return reader.options;
  }

  /** From {@code ^otlp(/.+)?$}, or {@code ^(otlp|old)(/.+)?$}, to the type. */
  private static String type(String pattern) {
    return pattern.replaceAll("^\\^\\(?", "").replaceAll("[(|)].*", "");
  }

  private void component(String id, JsonValue schema) {
    properties(id + ": ", schema);
  }

  private void properties(String path, JsonValue schema) {
    members(member(schema, "properties")).forEach((name, value) -> option(path + name, value));
    JsonValue items = member(schema, "items");
    if (items instanceof JsonValue.Members) {
      properties(path.replaceFirst("\\.$", "") + "[].", items);
    }
    JsonValue values = member(schema, "additionalProperties");
    if (values instanceof JsonValue.Members) {
      properties(path + "*.", values);
    }
  }

  private void option(String path, JsonValue schema) {
    boolean deprecated = member(schema, "deprecated").equals(new JsonValue.Bool(true));
    Optional<String> text = deprecated ? Optional.of(text(schema)) : Optional.empty();
    options.put(path, new ConfigOption(text));
    properties(path + ".", schema);
  }

  private static String text(JsonValue schema) {
    String text =
        member(schema, "description") instanceof JsonValue.Text description
            ? description.value()
            : "";
    return text.replaceFirst("(?s).*Deprecated: ", "");
  }

  private static JsonValue member(JsonValue of, String name) {
    return members(of).getOrDefault(name, new JsonValue.Null());
  }

  private static Map<String, JsonValue> members(JsonValue of) {
    return of instanceof JsonValue.Members object ? object.members() : Map.of();
  }
}
