package dev.ingot.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes random values that a schema accepts. Knows what the builder's schemas are made of. */
final class SchemaSample {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> TEXTS =
      List.of("", "a", "two words", "localhost:4317", "gzip", "/tmp", "1.2", "yes", "\u00e4");
  private static final List<String> DURATIONS = List.of("0", "0s", "200ms", "1h30m", "1.5s", "-5s");
  private static final int DEEP = 8;

  private final Random random;
  private final JsonNode root;

  /**
   * Samples of parts of a schema.
   *
   * @param root the whole schema
   */
  SchemaSample(Random random, JsonNode root) {
    this.random = random;
    this.root = root;
  }

  /** A value for a part of the schema. */
  JsonNode of(JsonNode schema) {
    return of(schema, 0);
  }

  private JsonNode of(JsonNode schema, int depth) {
    if (schema.has("$ref")) {
      return of(root.at(schema.get("$ref").asText().substring(1)), depth);
    }
    if (schema.has("anyOf")) {
      return of(schema.get("anyOf").get(0), depth);
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
    }
    return schema.has("type") ? ofType(type(schema), schema, depth) : any();
  }

  private JsonNode any() {
    return random.nextBoolean() ? JSON.textNode("any") : JSON.objectNode().put("any", 1);
  }

  /** One of the types; text that is there for expansions only is left out. */
  private String type(JsonNode schema) {
    List<String> types = new ArrayList<>();
    if (schema.get("type").isTextual()) {
      types.add(schema.get("type").asText());
    }
    boolean expansion = schema.path("pattern").asText().equals("\\$\\{.+\\}");
    for (JsonNode type : schema.get("type")) {
      if (!type.asText().equals("string") || !expansion) {
        types.add(type.asText());
      }
    }
    return types.get(random.nextInt(types.size()));
  }

  private JsonNode ofType(String type, JsonNode schema, int depth) {
    return switch (type) {
      case "null" -> JSON.nullNode();
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      case "integer" -> JSON.numberNode(integer(schema));
      case "number" -> JSON.numberNode(random.nextInt(100) / 4.0);
      case "string" -> JSON.textNode(text(schema));
      case "array" -> array(schema, depth);
      case "object" -> object(schema, depth);
      default -> throw new AssertionError(type);
    };
  }

  private long integer(JsonNode schema) {
    long min = schema.path("minimum").asLong(-5);
    long max = Math.min(schema.path("maximum").asLong(min + 1000), min + 1000);
    return min + random.nextInt((int) (max - min) + 1);
  }

  private String text(JsonNode schema) {
    String pattern = schema.path("pattern").asText();
    if (pattern.contains("ns|us")) {
      return DURATIONS.get(random.nextInt(DURATIONS.size()));
    }
    if (pattern.startsWith("^$|") && !schema.has("minLength")) {
      return "";
    }
    if (!pattern.isEmpty()) {
      return "otlp/one";
    }
    int from = schema.path("minLength").asInt() > 0 ? 1 : 0;
    return TEXTS.get(from + random.nextInt(TEXTS.size() - from));
  }

  private ArrayNode array(JsonNode schema, int depth) {
    ArrayNode array = JSON.arrayNode();
    for (int i = random.nextInt(3); i > 0 && depth < DEEP; i--) {
      array.add(of(schema.get("items"), depth + 1));
    }
    return array;
  }

  private ObjectNode object(JsonNode given, int depth) {
    JsonNode schema = given.has("else") ? strict(given, given.get("else")) : given;
    ObjectNode object = JSON.objectNode();
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (required.contains(property.getKey()) || depth < DEEP && random.nextInt(3) == 0) {
        object.set(property.getKey(), of(property.getValue(), depth + 1));
      }
    }
    if (schema.path("additionalProperties").isObject()) {
      for (int i = random.nextInt(3); i > 0; i--) {
        object.set("key" + i, of(schema.get("additionalProperties"), depth + 1));
      }
    }
    return object;
  }

  /** A schema with what holds when its section is on, which is right when it is off, too. */
  private static JsonNode strict(JsonNode schema, JsonNode more) {
    ObjectNode strict = schema.deepCopy();
    for (Map.Entry<String, JsonNode> member : more.properties()) {
      String key = member.getKey();
      if (key.equals("not")) {
        strict.put("type", "string").put("minLength", 1);
      } else if (member.getValue().isObject() && strict.path(key).isObject()) {
        strict.set(key, strict(strict.get(key), member.getValue()));
      } else {
        strict.set(key, member.getValue());
      }
    }
    return strict;
  }
}
