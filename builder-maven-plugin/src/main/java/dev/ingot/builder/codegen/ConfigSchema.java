package dev.ingot.builder.codegen;

import dev.ingot.builder.plan.BuildPlan;
import dev.ingot.builder.plan.PlannedComponent;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the JSON Schema (draft 2020-12) of the configurations that a distribution understands. A
 * configuration may come in several files, so nothing is required at the top.
 */
final class ConfigSchema {

  private static final String NAME = "(/.+)?$";

  private static final String TYPE = "\\s*[a-zA-Z][0-9a-zA-Z_]{0,62}\\s*";

  /** A type, and perhaps a name behind a slash that is not blank; or a value from elsewhere. */
  private static final String ID =
      "^" + TYPE + "(/[\\s\\S]*\\S[\\s\\S]*)?$|" + SchemaParts.EXPANSION;

  private final BuildPlan plan;

  ConfigSchema(BuildPlan plan) {
    this.plan = plan;
  }

  String text() {
    JsonObject properties = new JsonObject();
    for (ComponentKind kind : ComponentKind.values()) {
      if (kind != ComponentKind.PROVIDER) {
        properties.put(kind.section(), section(plan.components(kind)));
      }
    }
    properties.put("service", service());
    return new JsonObject()
        .put("$schema", "https://json-schema.org/draft/2020-12/schema")
        .put("$comment", GeneratedTree.MARKER + " " + GeneratedTree.origin(plan))
        .put("title", "Configuration of " + plan.distribution().name())
        .put("type", "object")
        .put("properties", properties.build())
        .put("additionalProperties", false)
        .put("$defs", OutputSchema.definitions().build())
        .build()
        .print();
  }

  private static JsonValue section(List<PlannedComponent> components) {
    JsonObject patterns = new JsonObject();
    for (PlannedComponent component : components) {
      JsonValue schema = component.schema().orElse(new JsonValue.Bool(true));
      patterns.put(pattern(component), embedded(schema));
    }
    return closedMap(patterns.build());
  }

  /** The key of a component: its type or a former one, and a name behind a slash. */
  private static String pattern(PlannedComponent component) {
    if (component.deprecatedTypes().isEmpty()) {
      return "^" + component.type() + NAME;
    }
    List<String> types = new ArrayList<>(List.of(component.type()));
    types.addAll(component.deprecatedTypes());
    return "^(" + String.join("|", types) + ")" + NAME;
  }

  /** The dialect is said once, at the top. */
  private static JsonValue embedded(JsonValue schema) {
    if (!(schema instanceof JsonValue.Members object)) {
      return schema;
    }
    Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
    members.remove("$schema");
    return new JsonValue.Members(members);
  }

  private static JsonValue service() {
    JsonObject properties =
        new JsonObject()
            .put("extensions", ids())
            .put("pipelines", pipelines())
            .put("telemetry", TelemetrySchema.of());
    return map().put("properties", properties.build()).put("additionalProperties", false).build();
  }

  private static JsonValue pipelines() {
    JsonObject properties =
        new JsonObject()
            .put("receivers", ids())
            .put("processors", ids())
            .put("exporters", ids())
            .put("isolation", isolation());
    JsonValue pipeline =
        map().put("properties", properties.build()).put("additionalProperties", false).build();
    JsonObject patterns = new JsonObject().put("^(traces|metrics|logs|profiles)" + NAME, pipeline);
    return closedMap(patterns.build());
  }

  private static JsonValue isolation() {
    JsonValue bytes =
        new JsonObject()
            .put("description", "How many bytes may wait before each exporter.")
            .put("type", JsonValue.texts(List.of("integer", "string")))
            .put("pattern", SchemaParts.EXPANSION)
            .put("minimum", 1)
            .put("default", 33_554_432)
            .build();
    return map()
        .put("description", "Puts a queue before each exporter, so that none holds up another.")
        .put(
            "properties",
            new JsonObject()
                .put("enabled", SchemaParts.enabled())
                .put("queue_bytes", bytes)
                .build())
        .put("additionalProperties", false)
        .build();
  }

  /** A list of ids of components. */
  private static JsonValue ids() {
    JsonValue id = new JsonObject().put("type", "string").put("pattern", ID).build();
    return new JsonObject()
        .put("type", JsonValue.texts(List.of("array", "string", "null")))
        .put("pattern", SchemaParts.EXPANSION)
        .put("items", id)
        .build();
  }

  private static JsonValue closedMap(JsonValue patterns) {
    return map().put("patternProperties", patterns).put("additionalProperties", false).build();
  }

  private static JsonObject map() {
    return new JsonObject()
        .put("type", JsonValue.texts(List.of("object", "string", "null")))
        .put("pattern", SchemaParts.EXPANSION);
  }
}
