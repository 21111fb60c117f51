package dev.ingot.telemetry.oracle;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** JSON as plain values that are equal when the JSON means the same. */
public final class JsonValues {
  private JsonValues() {}

  /** Maps, lists, texts and numbers; the order of members and the form of numbers is lost. */
  public static Object of(JsonElement json) {
    if (json.isJsonObject()) {
      Map<String, Object> members = new TreeMap<>();
      json.getAsJsonObject().entrySet().forEach(e -> members.put(e.getKey(), of(e.getValue())));
      return members;
    }
    if (json.isJsonArray()) {
      List<Object> elements = new ArrayList<>();
      json.getAsJsonArray().forEach(element -> elements.add(of(element)));
      return elements;
    }
    if (json.isJsonPrimitive() && json.getAsJsonPrimitive().isNumber()) {
      return json.getAsDouble();
    }
    return json.isJsonPrimitive() ? json.getAsString() : "null";
  }
}
