package dev.ingot.builder.codegen;

import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** What the schemas of a collector's own sections are made of. */
final class SchemaParts {
  /** A value that is taken from elsewhere. */
  static final String EXPANSION = "\\$\\{.+\\}";

  private SchemaParts() {}

  /** Whether a section is on; what turns one off cannot be null. */
  static JsonValue enabled() {
    return new JsonObject()
        .put("description", "Whether the section is on.")
        .put("type", JsonValue.texts(List.of("boolean", "string")))
        .put("pattern", EXPANSION)
        .put("default", true)
        .build();
  }

  /** A section with these options and no others. */
  static JsonValue section(String doc, JsonObject properties) {
    return types(doc, "object")
        .put("properties", properties.build())
        .put("additionalProperties", false)
        .build();
  }

  static JsonValue flag(String doc) {
    return types(doc, "boolean").build();
  }

  /** A whole number that need not be there. */
  static JsonValue count(String doc) {
    return wholeNumber(doc).build();
  }

  /** A whole number that is this one when nothing is said. */
  static JsonValue count(String doc, long usual) {
    return wholeNumber(doc).put("default", usual).build();
  }

  private static JsonObject wholeNumber(String doc) {
    return types(doc, "integer").put("minimum", 0).put("maximum", Integer.MAX_VALUE);
  }

  /** A list; the empty text is one without elements. */
  static JsonValue list(String doc, JsonValue element) {
    return types(doc, "array").put("pattern", "^$|" + EXPANSION).put("items", element).build();
  }

  /** A list of texts. */
  static JsonValue texts(String doc) {
    return new JsonObject()
        .put("description", doc)
        .put("type", JsonValue.texts(List.of("array", "string", "null")))
        .put("items", text("").build())
        .build();
  }

  /** Text, or nothing. */
  static JsonObject text(String doc) {
    JsonObject schema = new JsonObject();
    if (!doc.isEmpty()) {
      schema.put("description", doc);
    }
    return schema.put("type", JsonValue.texts(List.of("string", "null")));
  }

  /** A value of this type, nothing, or one from elsewhere. */
  static JsonObject types(String doc, String type) {
    return new JsonObject()
        .put("description", doc)
        .put("type", JsonValue.texts(List.of(type, "string", "null")))
        .put("pattern", EXPANSION);
  }

  /** One of these words, in upper or lower case. */
  static JsonValue choice(String doc, String... words) {
    List<JsonValue> values = new ArrayList<>(JsonValue.texts(List.of(words)).items());
    values.add(new JsonValue.Null());
    StringBuilder anyCase = new StringBuilder();
    for (String word : words) {
      anyCase.append(anyCase.isEmpty() ? "" : "|");
      for (char letter : word.toCharArray()) {
        anyCase.append('[').append(Character.toUpperCase(letter)).append(letter).append(']');
      }
    }
    JsonValue other =
        new JsonObject()
            .put("type", "string")
            .put("pattern", "^(" + anyCase + ")$|" + EXPANSION)
            .build();
    JsonValue choice = new JsonObject().put("enum", new JsonValue.Items(values)).build();
    return new JsonObject()
        .put("description", doc)
        .put("anyOf", new JsonValue.Items(List.of(choice, other)))
        .build();
  }
}
