package dev.ingot.builder.codegen;

import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** The schema of {@code service::telemetry}, as the engine reads it. */
final class TelemetrySchema {
  static final String EXPANSION = "\\$\\{.+\\}";

  /** As the catalog's schemas have it. */
  private static final String DURATION =
      "[-+]?(0|(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h))+)";

  private TelemetrySchema() {}

  static JsonValue of() {
    return section(
        "What the collector tells of itself.",
        new JsonObject()
            .put("logs", logs())
            .put("metrics", metrics())
            .put("traces", traces())
            .put("resource", types("What it says of itself.", "object").build()));
  }

  private static JsonValue logs() {
    JsonValue level =
        text("The lowest level that is written: debug, info, warn or error.")
            .put("default", "info")
            .put("examples", JsonValue.texts(List.of("debug", "info", "warn", "error")))
            .build();
    return section(
        "The log.",
        new JsonObject()
            .put("level", level)
            .put("development", flag("No effect."))
            .put("encoding", choice("How lines are written.", "console", "json"))
            .put("disable_caller", flag("No effect."))
            .put("disable_stacktrace", flag("No effect."))
            .put("disable_zap_resource", flag("Whether lines do not say what the collector is."))
            .put("sampling", sampling())
            .put("output_paths", texts("Where lines go: stdout, stderr or paths of files."))
            .put("error_output_paths", texts("No effect."))
            .put("initial_fields", fields())
            .put("processors", OutputSchema.processors("What sends it away by OTLP.")));
  }

  private static JsonValue sampling() {
    JsonValue tick =
        new JsonObject()
            .put("description", "The time in which lines are counted.")
            .put("type", JsonValue.texts(List.of("string", "integer", "null")))
            .put("pattern", "^(" + DURATION + ")$|" + EXPANSION)
            .put("minimum", 0)
            .put("maximum", 0)
            .put("default", "10s")
            .build();
    JsonValue enabled =
        new JsonObject()
            .put("description", "Whether the section is on.")
            .put("type", JsonValue.texts(List.of("boolean", "string")))
            .put("pattern", EXPANSION)
            .put("default", true)
            .build();
    return section(
        "Fewer lines of one text.",
        new JsonObject()
            .put("enabled", enabled)
            .put("tick", tick)
            .put("initial", count("So many of a text are written in each time.", 10))
            .put("thereafter", count("Then every so manieth.", 100)));
  }

  private static JsonValue metrics() {
    return section(
        "Metrics of its own.",
        new JsonObject()
            .put("level", level("How much is measured: none, basic, normal or detailed."))
            .put("readers", MetricsSchema.readers())
            .put("views", MetricsSchema.views())
            .put("address", text("Former way to say where the page is: use readers.").build()));
  }

  private static JsonValue traces() {
    return section(
        "Traces of its own.",
        new JsonObject()
            .put("level", level("How much is traced: none, basic, normal or detailed."))
            .put("propagators", texts("How senders name their spans: tracecontext, b3."))
            .put("processors", OutputSchema.processors("What sends spans away by OTLP."))
            .put("sampler", OutputSchema.sampler())
            .put("limits", types("No effect.", "object").build()));
  }

  private static JsonValue level(String doc) {
    return text(doc)
        .put("default", "normal")
        .put("examples", JsonValue.texts(List.of("none", "basic", "normal", "detailed")))
        .build();
  }

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

  private static JsonValue fields() {
    return types("Fields of every line.", "object")
        .put("additionalProperties", text("The value.").build())
        .build();
  }

  static JsonValue texts(String doc) {
    return new JsonObject()
        .put("description", doc)
        .put("type", JsonValue.texts(List.of("array", "string", "null")))
        .put("items", text("").build())
        .build();
  }

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
  private static JsonValue choice(String doc, String... words) {
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
