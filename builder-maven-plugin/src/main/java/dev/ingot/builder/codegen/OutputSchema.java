package dev.ingot.builder.codegen;

import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;

/**
 * The schema of what sends own spans and log records, and of samplers, as the engine reads them.
 * Rules between options are not in it: the collector's {@code validate} has them.
 */
final class OutputSchema {
  private static final String SAMPLER = "sampler";

  private OutputSchema() {}

  static JsonValue processors(String doc) {
    JsonObject batch =
        new JsonObject()
            .put(
                "schedule_delay",
                SchemaParts.count("Milliseconds that the first of a batch waits."))
            .put("export_timeout", SchemaParts.count("Milliseconds that sending may take."))
            .put("max_queue_size", SchemaParts.count("How many may wait; more are dropped."))
            .put("max_export_batch_size", SchemaParts.count("How many are sent together."))
            .put("exporter", exporter());
    return SchemaParts.list(
        doc,
        SchemaParts.section(
            "Either batch or simple.",
            new JsonObject()
                .put("batch", SchemaParts.section("Many are sent together.", batch))
                .put(
                    "simple",
                    SchemaParts.section(
                        "Each is sent by itself.", new JsonObject().put("exporter", exporter())))));
  }

  private static JsonValue exporter() {
    return SchemaParts.section(
        "How they are sent.",
        new JsonObject()
            .put("console", OwnOtlpSchema.console())
            .put("otlp", SchemaParts.section("OTLP.", OwnOtlpSchema.options())));
  }

  /** Where a sampler stands. */
  static JsonValue sampler() {
    return new JsonObject().put("$ref", "#/$defs/" + SAMPLER).build();
  }

  /** What a sampler is; some have others within them. */
  static JsonObject definitions() {
    return new JsonObject()
        .put(
            SAMPLER,
            SchemaParts.section(
                "Which spans are recorded.",
                new JsonObject()
                    .put("parent_based", SchemaParts.section("By the parent.", byParent()))
                    .put("always_off", SchemaParts.section("None.", new JsonObject()))
                    .put("always_on", SchemaParts.section("All.", new JsonObject()))
                    .put("trace_id_ratio_based", ratio())
                    .put("jaeger_remote", remote())));
  }

  private static JsonObject byParent() {
    return new JsonObject()
        .put("root", sampler())
        .put("remote_parent_sampled", sampler())
        .put("remote_parent_not_sampled", sampler())
        .put("local_parent_sampled", sampler())
        .put("local_parent_not_sampled", sampler());
  }

  private static JsonValue ratio() {
    JsonValue ratio = SchemaParts.types("From 0 for none to 1 for all.", "number").build();
    return SchemaParts.section("A share of the traces.", new JsonObject().put("ratio", ratio));
  }

  private static JsonValue remote() {
    return SchemaParts.section(
        "No effect beside another sampler, and refused without one.",
        new JsonObject()
            .put("endpoint", SchemaParts.text("No effect.").build())
            .put("interval", SchemaParts.types("No effect.", "integer").build())
            .put("initial_sampler", sampler()));
  }
}
