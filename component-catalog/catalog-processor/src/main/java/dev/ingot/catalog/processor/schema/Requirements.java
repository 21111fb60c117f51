package dev.ingot.catalog.processor.schema;

import dev.ingot.catalog.OptionDescriptor;
import dev.ingot.catalog.json.JsonObject;
import dev.ingot.catalog.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * What must be given in a section that can be turned off. Of one that is off only keys and types
 * are checked, so the schema says the rest under {@code else}.
 */
final class Requirements {
  private Requirements() {}

  /** The names of the options that must be given. */
  static List<String> names(List<OptionDescriptor> options) {
    return options.stream().filter(OptionDescriptor::required).map(OptionDescriptor::name).toList();
  }

  /** Adds what must be given, deep within too, unless the section is off. */
  static void putUnlessOff(JsonObject schema, List<OptionDescriptor> options) {
    of(options)
        .ifPresent(
            required -> {
              JsonValue no = new JsonObject().put("const", false).build();
              schema
                  .put(
                      "if",
                      new JsonObject()
                          .put("properties", new JsonObject().put("enabled", no).build())
                          .put("required", JsonValue.texts(List.of("enabled")))
                          .build())
                  .put("else", required);
            });
  }

  private static Optional<JsonValue> of(List<OptionDescriptor> options) {
    JsonObject properties = new JsonObject();
    boolean any = false;
    for (OptionDescriptor option : options) {
      Optional<JsonValue> inner = within(option);
      inner.ifPresent(required -> properties.put(option.name(), required));
      any |= inner.isPresent();
    }
    if (!any) {
      return Optional.empty();
    }
    JsonObject schema = new JsonObject().put("properties", properties.build());
    List<String> names = names(options);
    if (!names.isEmpty()) {
      schema.put("required", JsonValue.texts(names));
    }
    return Optional.of(schema.build());
  }

  private static Optional<JsonValue> within(OptionDescriptor option) {
    if (option.required()) {
      return Optional.of(neitherNullNorEmpty());
    }
    return switch (option.type()) {
      case "section" -> option.optional() ? switchable(option) : section(option);
      case "list" ->
          option.element().flatMap(Requirements::within).map(inner -> at("items", inner));
      case "map" -> map(option);
      default -> Optional.empty();
    };
  }

  private static Optional<JsonValue> map(OptionDescriptor option) {
    if (option.element().filter(element -> element.type().equals("secret")).isPresent()) {
      JsonValue name = new JsonObject().put("name", neitherNullNorEmpty()).build();
      JsonObject pair = new JsonObject().put("properties", name);
      return Optional.of(
          at("items", pair.put("required", JsonValue.texts(List.of("name"))).build()));
    }
    return option
        .element()
        .flatMap(Requirements::within)
        .map(inner -> at("additionalProperties", inner));
  }

  private static Optional<JsonValue> switchable(OptionDescriptor option) {
    JsonObject schema = new JsonObject();
    putUnlessOff(schema, option.options());
    JsonValue.Members members = schema.build();
    return members.members().isEmpty() ? Optional.empty() : Optional.of(members);
  }

  /** A section that must say something cannot be null. */
  private static Optional<JsonValue> section(OptionDescriptor option) {
    Optional<JsonValue> inner = of(option.options());
    if (names(option.options()).isEmpty() || inner.isEmpty()) {
      return inner;
    }
    JsonValue.Members required = (JsonValue.Members) inner.get();
    JsonObject schema = new JsonObject().put("type", JsonValue.texts(List.of("object", "string")));
    required.members().forEach(schema::put);
    return Optional.of(schema.build());
  }

  private static JsonValue neitherNullNorEmpty() {
    List<JsonValue> values = List.of(new JsonValue.Null(), new JsonValue.Text(""));
    return at("not", new JsonObject().put("enum", new JsonValue.Items(values)).build());
  }

  private static JsonValue at(String key, JsonValue value) {
    return new JsonObject().put(key, value).build();
  }
}
