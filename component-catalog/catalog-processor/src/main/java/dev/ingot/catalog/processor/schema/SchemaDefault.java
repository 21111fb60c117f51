package dev.ingot.catalog.processor.schema;

import dev.ingot.catalog.OptionDescriptor;
import dev.ingot.catalog.json.JsonException;
import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Defaults as JSON values. */
final class SchemaDefault {
  private SchemaDefault() {}

  /** The default of an option; empty when the option has none, or one that is not worth saying. */
  static Optional<JsonValue> of(OptionDescriptor option) {
    Optional<String> text = option.defaultValue();
    return text.isPresent() ? text.map(value -> value(option, value)) : zero(option);
  }

  private static JsonValue value(OptionDescriptor option, String text) {
    return switch (option.type()) {
      case "bool" -> new JsonValue.Bool(text.equals("true"));
      case "int" -> new JsonValue.Number(Long.toString(Long.parseLong(text)));
      case "float" -> number(text);
      case "list" -> list(option.element().orElseThrow(), text);
      case "map" -> map(option.element().orElseThrow(), text);
      case "section" -> new JsonObject().build();
      default -> new JsonValue.Text(text);
    };
  }

  /** A number as written, or as text where JSON has no number for it. */
  private static JsonValue number(String text) {
    try {
      return JsonValue.parse(text) instanceof JsonValue.Number number
          ? number
          : new JsonValue.Text(text);
    } catch (JsonException e) {
      return new JsonValue.Text(text);
    }
  }

  private static JsonValue list(OptionDescriptor element, String text) {
    List<JsonValue> items =
        Arrays.stream(text.split(",", -1)).map(item -> value(element, item.strip())).toList();
    return new JsonValue.Items(items);
  }

  private static JsonValue map(OptionDescriptor element, String text) {
    JsonObject members = new JsonObject();
    for (String entry : text.split(",", -1)) {
      int equals = entry.indexOf('=');
      String content = entry.substring(equals + 1).strip();
      members.put(entry.substring(0, equals).strip(), value(element, content));
    }
    return members.build();
  }

  private static Optional<JsonValue> zero(OptionDescriptor option) {
    if (option.required() || option.optional() || option.name().equals("element")) {
      return Optional.empty();
    }
    return switch (option.type()) {
      case "bool" -> Optional.of(new JsonValue.Bool(false));
      case "int", "float" -> Optional.of(new JsonValue.Number("0"));
      case "duration" -> Optional.of(new JsonValue.Text("0s"));
      default -> Optional.empty();
    };
  }
}
