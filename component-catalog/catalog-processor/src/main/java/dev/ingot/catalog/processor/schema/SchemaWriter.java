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
  /** Whether what is required is said; within a section that may be off it depends on that. */
  private final boolean strict;

  private SchemaWriter(boolean strict) {
    this.strict = strict;
  }

  /** The schema as JSON text; the same descriptor gives the same text. */
  public static String write(ComponentDescriptor descriptor) {
    JsonObject schema =
        new JsonObject()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("title", descriptor.type() + " " + descriptor.kind().word())
            .put("description", descriptor.doc());
    new SchemaWriter(true).putSection(schema, descriptor.options(), false);
    return schema.build().print();
  }

  /**
   * A section; null stands for one without settings, unless one is required. One that may be absent
   * can be turned off, and is absent when it is null.
   */
  private void putSection(JsonObject schema, List<OptionDescriptor> options, boolean optional) {
    SchemaWriter inner = optional ? new SchemaWriter(false) : this;
    JsonObject properties = new JsonObject();
    if (optional) {
      properties.put("enabled", enabled());
    }
    options.forEach(option -> properties.put(option.name(), inner.property(option)));
    List<String> required = inner.strict ? Requirements.names(options) : List.of();
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
    if (optional && strict) {
      Requirements.putUnlessOff(schema, options);
    }
  }

  private static JsonValue enabled() {
    JsonObject schema = new JsonObject().put("description", "Whether the section is on.");
    ScalarSchema.putTypes(schema, "boolean", "string");
    return schema.put("pattern", Notation.EXPANSION).put("default", true).build();
  }

  private JsonValue property(OptionDescriptor option) {
    JsonObject schema = new JsonObject();
    if (!option.doc().isEmpty()) {
      schema.put("description", description(option));
    }
    switch (option.type()) {
      case "section" -> putSection(schema, option.options(), option.optional());
      case "list" -> putList(schema, element(option));
      case "map" -> putMap(schema, element(option));
      default -> ScalarSchema.put(schema, option, strict);
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
  private void putList(JsonObject schema, OptionDescriptor element) {
    ScalarSchema.putTypes(schema, "array", "string", "null");
    if (!element.type().equals("string")) {
      schema.put("pattern", Notation.NOTHING + "|" + Notation.EXPANSION);
    }
    schema.put("items", property(element));
  }

  /** A map; one of secrets may be a list of names and values. */
  private void putMap(JsonObject schema, OptionDescriptor element) {
    if (element.type().equals("secret")) {
      ScalarSchema.putTypes(schema, "object", "array", "string", "null");
      schema.put("items", pair());
    } else {
      ScalarSchema.putTypes(schema, "object", "string", "null");
    }
    schema.put("pattern", Notation.EXPANSION).put("additionalProperties", property(element));
  }

  private JsonValue pair() {
    JsonObject name = new JsonObject();
    ScalarSchema.putText(name, strict);
    JsonObject value = new JsonObject();
    ScalarSchema.putText(value, false);
    JsonObject pair = new JsonObject();
    ScalarSchema.putTypes(pair, "object", "string");
    pair.put("pattern", Notation.EXPANSION)
        .put(
            "properties",
            new JsonObject().put("name", name.build()).put("value", value.build()).build());
    if (strict) {
      pair.put("required", JsonValue.texts(List.of("name")));
    }
    return pair.put("additionalProperties", false).build();
  }

  private static OptionDescriptor element(OptionDescriptor option) {
    return option
        .element()
        .orElseThrow(() -> new IllegalStateException(option.name() + " has no element"));
  }
}
