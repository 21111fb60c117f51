package dev.ingot.builder.codegen;

import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.util.List;

/**
 * The schema of {@code readers} and {@code views} in {@code service::telemetry::metrics}, as the
 * engine reads them. Rules between options, such as that a reader is either pull or periodic, are
 * not in it: the collector's {@code validate} has them.
 */
final class MetricsSchema {
  private static final int MAX_PORT = 65_535;

  private MetricsSchema() {}

  static JsonValue readers() {
    return SchemaParts.list(
        "Where metrics go: to a page, or away by OTLP.",
        SchemaParts.section(
            "A reader, either pull or periodic.",
            new JsonObject()
                .put("pull", exporter("Metrics are asked for.", prometheus()))
                .put("periodic", periodic())
                .put("producers", SchemaParts.list("No effect.", anything("A producer.")))));
  }

  static JsonValue views() {
    return SchemaParts.list(
        "How metrics change; at level detailed only.",
        SchemaParts.section(
            "A view.", new JsonObject().put("selector", selector()).put("stream", stream())));
  }

  private static JsonValue exporter(String doc, JsonObject exporters) {
    JsonValue exporter = SchemaParts.section("How they go there.", exporters);
    return SchemaParts.section(doc, new JsonObject().put("exporter", exporter));
  }

  private static JsonObject prometheus() {
    JsonValue port =
        SchemaParts.types("The port to listen on. 0: any.", "integer")
            .put("minimum", 0)
            .put("maximum", MAX_PORT)
            .build();
    JsonObject options =
        new JsonObject()
            .put("host", text("The name or address to listen on."))
            .put("port", port)
            .put("without_scope_info", flag("Whether series do without otel_scope_name."))
            .put("without_units", flag("Whether names do without their unit."))
            .put("without_type_suffix", flag("Whether sums do without _total."))
            .put("with_resource_constant_labels", keys("Resource attributes of every series."));
    return new JsonObject()
        .put("prometheus", SchemaParts.section("A page for Prometheus.", options));
  }

  private static JsonValue periodic() {
    JsonValue exporter = SchemaParts.section("How they are sent.", otlp());
    return SchemaParts.section(
        "Metrics are sent at intervals.",
        new JsonObject()
            .put("interval", millis("Milliseconds from one sending to the next.", 60_000))
            .put("timeout", millis("Milliseconds that sending may take.", 30_000))
            .put("exporter", exporter));
  }

  private static JsonObject otlp() {
    JsonObject options =
        OwnOtlpSchema.options()
            .put("temporality_preference", temporality())
            .put(
                "default_histogram_aggregation",
                text("base2_exponential_bucket_histogram, or histograms keep their buckets."));
    return new JsonObject()
        .put("console", OwnOtlpSchema.console())
        .put("otlp", SchemaParts.section("OTLP.", options));
  }

  private static JsonValue temporality() {
    return SchemaParts.text("Since when sums and histograms count.")
        .put("default", "cumulative")
        .put("examples", JsonValue.texts(List.of("cumulative", "delta", "lowmemory")))
        .build();
  }

  private static JsonValue selector() {
    return SchemaParts.section(
        "Which metrics.",
        new JsonObject()
            .put("instrument_name", text("The name; * stands for any characters, ? for one."))
            .put("instrument_type", instrumentType())
            .put("unit", text("The unit."))
            .put("meter_name", text("The scope."))
            .put("meter_version", text("The version of the scope."))
            .put("meter_schema_url", text("The schema of the scope.")));
  }

  private static JsonValue instrumentType() {
    return SchemaParts.text("The kind.")
        .put(
            "examples",
            JsonValue.texts(
                List.of(
                    "counter",
                    "histogram",
                    "observable_counter",
                    "observable_gauge",
                    "observable_up_down_counter",
                    "up_down_counter")))
        .build();
  }

  private static JsonValue stream() {
    return SchemaParts.section(
        "How they are shown.",
        new JsonObject()
            .put("name", text("Another name."))
            .put("description", text("Another description."))
            .put("aggregation", aggregation())
            .put("attribute_keys", keys("The labels that stay.")));
  }

  private static JsonValue aggregation() {
    JsonValue bounds =
        SchemaParts.list(
            "Upper bounds, ascending.", SchemaParts.types("A bound.", "number").build());
    JsonObject exponential =
        new JsonObject()
            .put("max_scale", SchemaParts.types("The finest scale; 20.", "integer").build())
            .put("max_size", SchemaParts.types("Buckets at most; 160.", "integer").build())
            .put("record_min_max", flag("Whether the least and the largest value are kept; true."));
    JsonObject explicit =
        new JsonObject().put("boundaries", bounds).put("record_min_max", flag("No effect."));
    return SchemaParts.section(
        "What is made of the measured values.",
        new JsonObject()
            .put(
                "base2_exponential_bucket_histogram",
                SchemaParts.section("A histogram with exponential buckets.", exponential))
            .put("default", anything("As it is measured."))
            .put("drop", anything("The metric is not shown."))
            .put(
                "explicit_bucket_histogram",
                SchemaParts.section("A histogram with these buckets.", explicit))
            .put("last_value", anything("No effect."))
            .put("sum", anything("No effect.")));
  }

  private static JsonValue keys(String doc) {
    return SchemaParts.section(
        doc,
        new JsonObject()
            .put("included", SchemaParts.texts("Those that stay. None: all."))
            .put("excluded", SchemaParts.texts("Those that go.")));
  }

  /** A section with any keys. */
  private static JsonValue anything(String doc) {
    return SchemaParts.types(doc, "object").build();
  }

  private static JsonValue millis(String doc, long usual) {
    return SchemaParts.count(doc, usual);
  }

  private static JsonValue text(String doc) {
    return SchemaParts.text(doc).build();
  }

  private static JsonValue flag(String doc) {
    return SchemaParts.flag(doc);
  }
}
