package dev.ingot.builder.codegen;

import dev.ingot.catalog.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code inputs.json} again. */
final class InputsReader {
  private final JsonValue json;
  private boolean complete = true;

  InputsReader(JsonValue json) {
    this.json = json;
  }

  /** The inputs; empty if anything is missing or of another type. */
  Optional<Inputs> read() {
    SortedMap<String, Inputs.Source> components = new TreeMap<>();
    members(json, "components").forEach((id, source) -> components.put(id, source(source)));
    SortedMap<String, String> files = new TreeMap<>();
    members(json, "files").keySet().forEach(path -> files.put(path, file(path)));
    Inputs inputs =
        new Inputs(
            text(json, "builder"),
            version(),
            text(json, "templates"),
            text(json, "manifest"),
            text(json, "dependencies"),
            components,
            files);
    return complete ? Optional.of(inputs) : Optional.empty();
  }

  private Optional<Inputs.Version> version() {
    boolean given =
        json instanceof JsonValue.Members object && object.members().containsKey("version");
    if (!given) {
      return Optional.empty();
    }
    JsonValue version = new JsonValue.Members(members(json, "version"));
    return Optional.of(new Inputs.Version(text(version, "value"), text(version, "from")));
  }

  private Inputs.Source source(JsonValue source) {
    return new Inputs.Source(text(source, "coordinates"), text(source, "descriptor"));
  }

  private String file(String path) {
    return text(new JsonValue.Members(members(json, "files")), path);
  }

  private Map<String, JsonValue> members(JsonValue value, String name) {
    if (value instanceof JsonValue.Members object
        && object.members().get(name) instanceof JsonValue.Members found) {
      return found.members();
    }
    complete = false;
    return Map.of();
  }

  private String text(JsonValue value, String name) {
    if (value instanceof JsonValue.Members object
        && object.members().get(name) instanceof JsonValue.Text found) {
      return found.value();
    }
    complete = false;
    return "";
  }
}
