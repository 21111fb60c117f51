package dev.ingot.credentials;

import dev.ingot.catalog.json.JsonException;
import dev.ingot.catalog.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of JSON: a map with text keys, a list, a text, a number as {@code Double}, a boolean or
 * null. Strict, at most {@value #MAX_DEPTH} levels deep.
 *
 * <p>Source: RFC 8259.
 *
 * @param value the value
 */
public record Json(@Nullable Object value) {
  private static final int MAX_DEPTH = 32;

  /**
   * Reads a text in UTF-8.
   *
   * @throws IllegalArgumentException {@code not JSON at 17}; the text itself is not shown
   */
  public static Json parse(byte[] text) {
    return parse(new String(text, StandardCharsets.UTF_8));
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException {@code not JSON at 17}; the text itself is not shown
   */
  public static Json parse(String text) {
    try {
      return new Json(plain(JsonValue.parse(text, MAX_DEPTH)));
    } catch (JsonException e) {
      // Not as the cause: its message shows what it met.
      throw new IllegalArgumentException("not JSON at " + e.offset());
    }
  }

  private static @Nullable Object plain(JsonValue value) {
    if (value instanceof JsonValue.Members object) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      object.members().forEach((name, member) -> members.put(name, plain(member)));
      return members;
    }
    if (value instanceof JsonValue.Items array) {
      List<@Nullable Object> items = new ArrayList<>();
      array.items().forEach(item -> items.add(plain(item)));
      return items;
    }
    return scalar(value);
  }

  private static @Nullable Object scalar(JsonValue value) {
    if (value instanceof JsonValue.Text text) {
      return text.value();
    }
    if (value instanceof JsonValue.Number number) {
      return Double.valueOf(number.literal());
    }
    return value instanceof JsonValue.Bool bool ? bool.value() : null;
  }

  /** A member of an object; empty when it is absent or null, or when this is no object. */
  public Optional<Json> get(String name) {
    return value instanceof Map<?, ?> members
        ? Optional.ofNullable(members.get(name)).map(Json::new)
        : Optional.empty();
  }

  /** A member that is a text, or the empty text. */
  public String text(String name) {
    return get(name)
        .map(Json::value)
        .filter(String.class::isInstance)
        .map(Object::toString)
        .orElse("");
  }

  /** A member that is a number. */
  public Optional<Double> number(String name) {
    return get(name).map(Json::value).filter(Double.class::isInstance).map(Double.class::cast);
  }

  /** The members of an object; empty when this is none. */
  public Map<String, Json> members() {
    Map<String, Json> members = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, member) -> members.put(String.valueOf(name), new Json(member)));
    }
    return members;
  }

  /** The elements of a list; of anything else itself alone. */
  public List<Json> elements() {
    if (!(value instanceof List<?> list)) {
      return List.of(this);
    }
    List<Json> elements = new ArrayList<>();
    list.forEach(element -> elements.add(new Json(element)));
    return elements;
  }

  /** A text as it is, a whole number without a fraction, anything else as Java writes it. */
  @Override
  public String toString() {
    if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
      return Long.toString(number.longValue());
    }
    return String.valueOf(value);
  }
}
