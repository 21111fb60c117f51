package dev.ingot.catalog.processor.schema;

import dev.ingot.catalog.OptionDescriptor;
import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** What a schema says of values without parts. */
final class ScalarSchema {
  private ScalarSchema() {}

  static void put(JsonObject schema, OptionDescriptor option) {
    switch (option.type()) {
      case "bool" -> putValue(schema, option, "boolean");
      case "int" -> {
        putValue(schema, option, "integer");
        schema.putNumber("minimum", option.min()).putNumber("maximum", option.max());
      }
      case "float" -> putValue(schema, option, "number");
      case "duration" -> putDuration(schema, option);
      case "component_id" -> putPattern(schema, option, Notation.COMPONENT_ID);
      case "enum" -> putChoice(schema, option);
      case "string", "secret" -> putText(schema, option);
      case "any" -> {}
      default -> throw new IllegalStateException("unknown type " + option.type());
    }
  }

  /** Adds the types that a value can have. */
  static void putTypes(JsonObject schema, String... types) {
    schema.put("type", types.length == 1 ? new JsonValue.Text(types[0]) : texts(types));
  }

  /** Null stands for the zero value, or for nothing where that is allowed. */
  private static void putTypes(JsonObject schema, OptionDescriptor option, List<String> types) {
    List<String> all = new ArrayList<>(types);
    if (option.optional() || !option.required() && !option.type().equals("component_id")) {
      all.add("null");
    }
    putTypes(schema, all.toArray(String[]::new));
  }

  private static JsonValue texts(String... values) {
    return JsonValue.texts(List.of(values));
  }

  private static void putValue(JsonObject schema, OptionDescriptor option, String type) {
    putTypes(schema, option, List.of(type, "string"));
    schema.put("pattern", Notation.EXPANSION);
  }

  /** Zero needs no unit, and no quotes. */
  private static void putDuration(JsonObject schema, OptionDescriptor option) {
    putTypes(schema, option, List.of("string", "integer"));
    schema.put("pattern", whole(Notation.DURATION)).put("minimum", 0).put("maximum", 0);
  }

  private static String whole(String pattern) {
    return "^(" + pattern + ")$|" + Notation.EXPANSION;
  }

  private static void putPattern(JsonObject schema, OptionDescriptor option, String pattern) {
    putTypes(schema, option, List.of("string"));
    schema.put("pattern", whole(pattern));
  }

  private static void putText(JsonObject schema, OptionDescriptor option) {
    putTypes(schema, option, List.of("string"));
    if (option.required()) {
      schema.put("minLength", 1);
    }
  }

  /**
   * The values stand in an {@code enum} of their own, because editors offer those; upper case is
   * right too.
   */
  private static void putChoice(JsonObject schema, OptionDescriptor option) {
    List<JsonValue> values = new ArrayList<>(JsonValue.texts(option.values()).items());
    if (!option.required()) {
      values.add(new JsonValue.Null());
    }
    JsonValue choice = new JsonObject().put("enum", new JsonValue.Items(values)).build();
    String pattern = whole(Notation.anyCase(option.values()));
    JsonValue other = new JsonObject().put("type", "string").put("pattern", pattern).build();
    schema.put("anyOf", new JsonValue.Items(List.of(choice, other)));
  }
}
