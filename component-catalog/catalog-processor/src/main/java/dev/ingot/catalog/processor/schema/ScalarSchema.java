package dev.ingot.catalog.processor.schema;

import dev.ingot.catalog.OptionDescriptor;
import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** What a schema says of values without parts. */
final class ScalarSchema {
  private final JsonObject schema;
  private final OptionDescriptor option;
  private final boolean strict;

  private ScalarSchema(JsonObject schema, OptionDescriptor option, boolean strict) {
    this.schema = schema;
    this.option = option;
    this.strict = strict;
  }

  /**
   * Says what a value may be.
   *
   * @param strict whether an option that must be given cannot be null or empty
   */
  static void put(JsonObject schema, OptionDescriptor option, boolean strict) {
    new ScalarSchema(schema, option, strict).put();
  }

  private void put() {
    switch (option.type()) {
      case "bool" -> putValue("boolean");
      case "int" -> {
        putValue("integer");
        schema.putNumber("minimum", option.min()).putNumber("maximum", option.max());
      }
      case "float" -> putValue("number");
      case "duration" -> putDuration();
      case "component_id" -> putComponentId();
      case "enum" -> putChoice();
      case "string", "secret" -> putText(schema, strict && option.required());
      case "any" -> {}
      default -> throw new IllegalStateException("unknown type " + option.type());
    }
  }

  /** Adds the types that a value can have. */
  static void putTypes(JsonObject schema, String... types) {
    schema.put("type", types.length == 1 ? new JsonValue.Text(types[0]) : texts(types));
  }

  /** Text; one that must be given is neither null nor empty. */
  static void putText(JsonObject schema, boolean required) {
    if (required) {
      schema.put("type", "string").put("minLength", 1);
    } else {
      putTypes(schema, "string", "null");
    }
  }

  /** Null stands for the zero value, or for nothing where that is allowed. */
  private void putOrNull(boolean orNull, String... types) {
    List<String> all = new ArrayList<>(List.of(types));
    if (orNull) {
      all.add("null");
    }
    putTypes(schema, all.toArray(String[]::new));
  }

  /** Whether the value must be given, but not here. */
  private boolean isLenient() {
    return option.required() && !strict;
  }

  private boolean mayBeNull() {
    return option.optional() || !option.required() || isLenient();
  }

  private static JsonValue texts(String... values) {
    return JsonValue.texts(List.of(values));
  }

  private void putValue(String type) {
    putOrNull(mayBeNull(), type, "string");
    schema.put("pattern", orNothing(Notation.EXPANSION));
  }

  /** Zero needs no unit, and no quotes. */
  private void putDuration() {
    putOrNull(mayBeNull(), "string", "integer");
    String pattern = orNothing(whole(Notation.DURATION));
    schema.put("pattern", pattern).put("minimum", 0).put("maximum", 0);
  }

  private static String whole(String pattern) {
    return "^(" + pattern + ")$|" + Notation.EXPANSION;
  }

  private String orNothing(String pattern) {
    return isLenient() ? Notation.NOTHING + "|" + pattern : pattern;
  }

  private void putComponentId() {
    putOrNull(option.optional() || isLenient(), "string");
    schema.put("pattern", orNothing(whole(Notation.COMPONENT_ID)));
  }

  /**
   * The values stand in an {@code enum} of their own, because editors offer those; beside it stands
   * what else is right: an expansion and, for some, upper case.
   */
  private void putChoice() {
    List<JsonValue> values = new ArrayList<>(JsonValue.texts(option.values()).items());
    if (mayBeNull()) {
      values.add(new JsonValue.Null());
    }
    JsonValue choice = new JsonObject().put("enum", new JsonValue.Items(values)).build();
    List<String> words = option.values();
    String pattern =
        orNothing(whole(option.anyCase() ? Notation.anyCase(words) : String.join("|", words)));
    JsonValue other = new JsonObject().put("type", "string").put("pattern", pattern).build();
    schema.put("anyOf", new JsonValue.Items(List.of(choice, other)));
  }
}
