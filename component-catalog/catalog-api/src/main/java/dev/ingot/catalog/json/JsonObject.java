package dev.ingot.catalog.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Puts a JSON object together, member by member, in the order of the calls. Not thread-safe. */
public final class JsonObject {
  private final Map<String, JsonValue> members = new LinkedHashMap<>();

  /** Adds a member; a second one of the same name replaces the first. */
  public JsonObject put(String name, JsonValue value) {
    members.put(name, value);
    return this;
  }

  /** Adds a text. */
  public JsonObject put(String name, String value) {
    return put(name, new JsonValue.Text(value));
  }

  /** Adds a boolean. */
  public JsonObject put(String name, boolean value) {
    return put(name, new JsonValue.Bool(value));
  }

  /** Adds a number. */
  public JsonObject put(String name, long value) {
    return put(name, new JsonValue.Number(Long.toString(value)));
  }

  /** Adds a text if there is one. */
  public JsonObject putText(String name, Optional<String> value) {
    value.ifPresent(text -> put(name, text));
    return this;
  }

  /** Adds a number if there is one. */
  public JsonObject putNumber(String name, Optional<Long> value) {
    value.ifPresent(number -> put(name, number));
    return this;
  }

  /** The object as it is now. */
  public JsonValue.Members build() {
    return new JsonValue.Members(members);
  }
}
