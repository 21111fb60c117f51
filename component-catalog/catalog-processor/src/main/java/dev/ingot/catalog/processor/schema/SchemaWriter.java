package dev.ingot.catalog.processor.schema;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.OptionDescriptor;
import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.util.List;

/**
 * Writes the JSON Schema (draft 2020-12) of a component's configuration. The schema uses no
 * references, so that it can stand within another one. Where a value may be taken from elsewhere,
 * text with <code>${...}</code> is right too.
 */
public final class SchemaWriter {
  private SchemaWriter() {}

  /** The schema as JSON text; the same descriptor gives the same text. */
  public static String write(ComponentDescriptor descriptor) {
    JsonObject schema =
        new JsonObject()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("title", descriptor.type() + " " + descriptor.kind().word())
            .put("description", descriptor.doc());
    putSection(schema, descriptor.options(), false);
    return schema.build().print();
  }

  /**
   * A section; null stands for one without settings, unless one is required. One that may be absent
   * can be turned off.
   */
  private static void putSection(
      JsonObject schema, List<OptionDescriptor> options, boolean optional) {
    JsonObject properties = new JsonObject();
    if (optional) {
      properties.put("enabled", enabled());
    }
    options.forEach(option -> properties.put(option.name(), property(option)));
    List<String> required =
        options.stream().filter(OptionDescriptor::required).map(OptionDescriptor::name).toList();
    List<String> types =
        required.isEmpty() ? List.of("object", "string", "null") : List.of("object", "string");
    schema
        .put("type", JsonValue.texts(types))
        .put("pattern", Notation.EXPANSION)
        .put("properties", properties.build());
    if (!required.isEmpty()) {
      schema.put("required", JsonValue.texts(required));
    }
    schema.put("additionalProperties", false);
  }

  private static JsonValue enabled() {
    JsonObject schema = new JsonObject().put("description", "Whether the section is on.");
    ScalarSchema.putTypes(schema, "boolean", "string");
    return schema.put("pattern", Notation.EXPANSION).put("default", true).build();
  }

  private static JsonValue property(OptionDescriptor option) {
    JsonObject schema = new JsonObject();
    if (!option.doc().isEmpty()) {
      schema.put("description", description(option));
    }
    switch (option.type()) {
      case "section" -> putSection(schema, option.options(), option.optional());
      case "list" -> putList(schema, element(option));
      case "map" -> putMap(schema, element(option));
      default -> ScalarSchema.put(schema, option);
    }
    SchemaDefault.of(option).ifPresent(value -> schema.put("default", value));
    if (option.deprecated().isPresent()) {
      schema.put("deprecated", true);
    }
    return schema.build();
  }

  private static String description(OptionDescriptor option) {
    String unit = option.unit().isEmpty() ? "" : " Unit: " + option.unit() + ".";
    return option.doc() + unit + option.deprecated().map(text -> " Deprecated: " + text).orElse("");
  }

  /** A list; text with commas is a list of texts. */
  private static void putList(JsonObject schema, OptionDescriptor element) {
    ScalarSchema.putTypes(schema, "array", "string", "null");
    if (!element.type().equals("string")) {
      schema.put("pattern", Notation.EXPANSION);
    }
    schema.put("items", property(element));
  }

  private static void putMap(JsonObject schema, OptionDescriptor element) {
    ScalarSchema.putTypes(schema, "object", "string", "null");
    schema.put("pattern", Notation.EXPANSION).put("additionalProperties", property(element));
  }

  private static OptionDescriptor element(OptionDescriptor option) {
    return option
        .element()
        .orElseThrow(() -> new IllegalStateException(option.name() + " has no element"));
  }
}
