package dev.ingot.catalog.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object from which a record is made: each method reads a member of one type.
 *
 * @param path where the object is, {@code options[2].}; empty at the top
 * @param members its members; those that are not asked for are ignored
 */
record JsonShape(String path, Map<String, JsonValue> members) {

  /** Makes a record of an object. */
  interface Maker<T> {
    T make(JsonShape shape) throws JsonException;
  }

  static JsonShape of(String path, JsonValue value) throws JsonException {
    if (value instanceof JsonValue.Members object) {
      return new JsonShape(path.isEmpty() ? "" : path + ".", object.members());
    }
    throw new JsonException(
        (path.isEmpty() ? "" : "member '" + path + "': ") + "expected an object");
  }

  String text(String name) throws JsonException {
    return optionalText(name).orElseThrow(() -> missing(name));
  }

  Optional<String> optionalText(String name) throws JsonException {
    return optional(name, JsonValue.Text.class, "a text").map(JsonValue.Text::value);
  }

  boolean bool(String name) throws JsonException {
    return optional(name, JsonValue.Bool.class, "true or false")
        .map(JsonValue.Bool::value)
        .orElseThrow(() -> missing(name));
  }

  /** True or false; false when it is not there. */
  boolean flag(String name) throws JsonException {
    return optional(name, JsonValue.Bool.class, "true or false")
        .map(JsonValue.Bool::value)
        .orElse(false);
  }

  Optional<Long> optionalLong(String name) throws JsonException {
    Optional<JsonValue.Number> number = optional(name, JsonValue.Number.class, "an integer");
    try {
      return number.map(JsonValue.Number::literal).map(Long::valueOf);
    } catch (NumberFormatException e) {
      throw new JsonException("member '" + path + name + "': expected an integer");
    }
  }

  <E extends Enum<E>> E constant(String name, E[] constants) throws JsonException {
    return optionalConstant(name, constants).orElseThrow(() -> missing(name));
  }

  <E extends Enum<E>> Optional<E> optionalConstant(String name, E[] constants)
      throws JsonException {
    Optional<String> word = optionalText(name);
    for (E constant : constants) {
      if (word.isPresent() && word.get().equals(word(constant))) {
        return Optional.of(constant);
      }
    }
    if (word.isPresent()) {
      List<String> words = Arrays.stream(constants).map(JsonShape::word).toList();
      throw new JsonException(
          String.format(
              "member '%s%s': unknown value '%s' (expected: %s)",
              path, name, word.get(), String.join(", ", words)));
    }
    return Optional.empty();
  }

  List<String> texts(String name) throws JsonException {
    List<String> texts = new ArrayList<>();
    for (JsonValue item : items(name)) {
      if (!(item instanceof JsonValue.Text text)) {
        throw new JsonException("member '" + path + name + "': expected texts");
      }
      texts.add(text.value());
    }
    return texts;
  }

  <T> List<T> objects(String name, Maker<T> maker) throws JsonException {
    List<T> made = new ArrayList<>();
    for (JsonValue item : items(name)) {
      made.add(maker.make(of(path + name + "[" + made.size() + "]", item)));
    }
    return made;
  }

  <T> Optional<T> optionalObject(String name, Maker<T> maker) throws JsonException {
    JsonValue value = members.get(name);
    return value == null ? Optional.empty() : Optional.of(maker.make(of(path + name, value)));
  }

  private List<JsonValue> items(String name) throws JsonException {
    return optional(name, JsonValue.Items.class, "an array")
        .map(JsonValue.Items::items)
        .orElseThrow(() -> missing(name));
  }

  private <T extends JsonValue> Optional<T> optional(String name, Class<T> type, String expected)
      throws JsonException {
    JsonValue value = members.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!type.isInstance(value)) {
      throw new JsonException("member '" + path + name + "': expected " + expected);
    }
    return Optional.of(type.cast(value));
  }

  private JsonException missing(String name) {
    return new JsonException("member '" + path + name + "' is missing");
  }

  /** An enum constant as descriptors write it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
