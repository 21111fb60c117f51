package dev.ingot.builder.footprint;

import dev.ingot.builder.footprint.Footprints.Artifact;
import dev.ingot.catalog.json.JsonException;
import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Footprints as JSON. */
final class FootprintJson {
  private FootprintJson() {}

  static String write(Footprints footprints) {
    JsonObject artifacts = new JsonObject();
    footprints.artifacts().forEach((module, artifact) -> artifacts.put(module, json(artifact)));
    JsonObject components = new JsonObject();
    footprints
        .components()
        .forEach((module, needs) -> components.put(module, JsonValue.texts(needs)));
    return new JsonObject()
        .put("engine", JsonValue.texts(footprints.engine()))
        .put("artifacts", artifacts.build())
        .put("components", components.build())
        .build()
        .print();
  }

  private static JsonValue json(Artifact artifact) {
    return new JsonObject()
        .put("bytes", artifact.bytes())
        .put("licence", artifact.licence())
        .build();
  }

  static Footprints read(String json) throws JsonException {
    Map<String, JsonValue> all = members(JsonValue.parse(json), "the file");
    SortedMap<String, Artifact> artifacts = new TreeMap<>();
    for (Map.Entry<String, JsonValue> each :
        members(all.get("artifacts"), "artifacts").entrySet()) {
      artifacts.put(each.getKey(), artifact(each.getValue(), each.getKey()));
    }
    SortedMap<String, List<String>> components = new TreeMap<>();
    for (Map.Entry<String, JsonValue> each :
        members(all.get("components"), "components").entrySet()) {
      components.put(each.getKey(), texts(each.getValue(), each.getKey()));
    }
    return new Footprints(texts(all.get("engine"), "engine"), artifacts, components);
  }

  private static Artifact artifact(JsonValue value, String name) throws JsonException {
    Map<String, JsonValue> members = members(value, name);
    if (!(members.get("bytes") instanceof JsonValue.Number bytes)) {
      throw new JsonException("the bytes of '" + name + "' are no number");
    }
    return new Artifact(Long.parseLong(bytes.literal()), text(members.get("licence"), name));
  }

  private static Map<String, JsonValue> members(@Nullable JsonValue value, String name)
      throws JsonException {
    if (value instanceof JsonValue.Members object) {
      return object.members();
    }
    throw new JsonException("'" + name + "' is no object");
  }

  private static List<String> texts(@Nullable JsonValue value, String name) throws JsonException {
    if (!(value instanceof JsonValue.Items array)) {
      throw new JsonException("'" + name + "' is no array");
    }
    List<String> texts = new ArrayList<>();
    for (JsonValue item : array.items()) {
      texts.add(text(item, name));
    }
    return texts;
  }

  private static String text(@Nullable JsonValue value, String name) throws JsonException {
    if (value instanceof JsonValue.Text text) {
      return text.value();
    }
    throw new JsonException("'" + name + "' is no text");
  }
}
