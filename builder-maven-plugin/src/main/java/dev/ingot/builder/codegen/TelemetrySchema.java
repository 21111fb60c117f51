package dev.ingot.builder.codegen;

import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.util.List;

/** The schema of {@code service::telemetry}, as the engine reads it. */
final class TelemetrySchema {
  /** As the catalog's schemas have it. */
  private static final String DURATION =
      "[-+]?(0|(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h))+)";

  private TelemetrySchema() {}

  static JsonValue of() {
    return SchemaParts.section(
        "What the collector tells of itself.",
        new JsonObject()
            .put("logs", logs())
            .put("metrics", metrics())
            .put("traces", traces())
            .put("resource", SchemaParts.types("What it says of itself.", "object").build()));
  }

  private static JsonValue logs() {
    JsonValue level =
        SchemaParts.text("The lowest level that is written: debug, info, warn or error.")
            .put("default", "info")
            .put("examples", JsonValue.texts(List.of("debug", "info", "warn", "error")))
            .build();
    return SchemaParts.section(
        "The log.",
        new JsonObject()
            .put("level", level)
            .put("development", SchemaParts.flag("No effect."))
            .put("encoding", SchemaParts.choice("How lines are written.", "console", "json"))
            .put("disable_caller", SchemaParts.flag("No effect."))
            .put("disable_stacktrace", SchemaParts.flag("No effect."))
            .put(
                "disable_zap_resource",
                SchemaParts.flag("Whether lines do not say what the collector is."))
            .put("sampling", sampling())
            .put(
                "output_paths",
                SchemaParts.texts("Where lines go: stdout, stderr or paths of files."))
            .put("error_output_paths", SchemaParts.texts("No effect."))
            .put("initial_fields", fields())
            .put("processors", OutputSchema.processors("What sends it away by OTLP.")));
  }

  private static JsonValue sampling() {
    JsonValue tick =
        new JsonObject()
            .put("description", "The time in which lines are counted.")
            .put("type", JsonValue.texts(List.of("string", "integer", "null")))
            .put("pattern", "^(" + DURATION + ")$|" + SchemaParts.EXPANSION)
            .put("minimum", 0)
            .put("maximum", 0)
            .put("default", "10s")
            .build();
    return SchemaParts.section(
        "Fewer lines of one text.",
        new JsonObject()
            .put("enabled", SchemaParts.enabled())
            .put("tick", tick)
            .put("initial", SchemaParts.count("So many of a text are written in each time.", 10))
            .put("thereafter", SchemaParts.count("Then every so manieth.", 100)));
  }

  private static JsonValue metrics() {
    return SchemaParts.section(
        "Metrics of its own.",
        new JsonObject()
            .put("level", level("How much is measured: none, basic, normal or detailed."))
            .put("readers", MetricsSchema.readers())
            .put("views", MetricsSchema.views())
            .put(
                "address",
                SchemaParts.text("Former way to say where the page is: use readers.").build()));
  }

  private static JsonValue traces() {
    return SchemaParts.section(
        "Traces of its own.",
        new JsonObject()
            .put("level", level("How much is traced: none, basic, normal or detailed."))
            .put(
                "propagators", SchemaParts.texts("How senders name their spans: tracecontext, b3."))
            .put("processors", OutputSchema.processors("What sends spans away by OTLP."))
            .put("sampler", OutputSchema.sampler())
            .put("limits", SchemaParts.types("No effect.", "object").build()));
  }

  private static JsonValue level(String doc) {
    return SchemaParts.text(doc)
        .put("default", "normal")
        .put("examples", JsonValue.texts(List.of("none", "basic", "normal", "detailed")))
        .build();
  }

  private static JsonValue fields() {
    return SchemaParts.types("Fields of every line.", "object")
        .put("additionalProperties", SchemaParts.text("The value.").build())
        .build();
  }
}
