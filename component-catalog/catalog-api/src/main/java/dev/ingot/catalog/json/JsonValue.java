package dev.ingot.catalog.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value (RFC 8259). Immutable. */
public sealed interface JsonValue {

  /**
   * An object.
   *
   * @param members by name, in the order in which they are printed
   */
  record Members(Map<String, JsonValue> members) implements JsonValue {
    public Members {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
  }

  /**
   * An array.
   *
   * @param items in order
   */
  record Items(List<JsonValue> items) implements JsonValue {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A string.
   *
   * @param value the text without quotes and escapes
   */
  record Text(String value) implements JsonValue {}

  /**
   * A number.
   *
   * @param literal as JSON writes it, so that no digit is lost
   */
  record Number(String literal) implements JsonValue {}

  /**
   * {@code true} or {@code false}.
   *
   * @param value which of them
   */
  record Bool(boolean value) implements JsonValue {}

  /** {@code null}. */
  record Null() implements JsonValue {}

  /**
   * Reads one value; nothing but white space may stand before or behind it.
   *
   * @throws JsonException for everything RFC 8259 does not allow, for a member that is given twice,
   *     and for more than 100 levels; the message begins with {@code line L, column C:}
   */
  static JsonValue parse(String text) throws JsonException {
    return parse(text, 100);
  }

  /**
   * Reads one value that is at most so many levels deep; a text or a number alone is one level.
   *
   * @throws JsonException as {@link #parse(String)}
   */
  static JsonValue parse(String text, int maxLevels) throws JsonException {
    return new JsonReader(text, maxLevels).read();
  }

  /** An array of texts. */
  static Items texts(List<String> values) {
    return new Items(values.stream().map(value -> (JsonValue) new Text(value)).toList());
  }

  /**
   * The value with an indent of two spaces and lines that end in LF, the last one too. The same
   * value gives the same text.
   */
  default String print() {
    return new JsonPrinter(Character.MAX_VALUE).print(this);
  }

  /** As {@link #print}, in characters that every console and every encoding has. */
  default String printAscii() {
    return new JsonPrinter('~').print(this);
  }
}
