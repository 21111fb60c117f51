package dev.ingot.catalog.processor.page;

import dev.ingot.catalog.OptionDescriptor;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cells of an option's row. */
final class OptionText {
  private static final Map<String, String> ZERO =
      Map.of("bool", "false", "int", "0", "float", "0", "duration", "0s");

  private OptionText() {}

  /** Whether the default is the zero value of the type. */
  static boolean isZero(OptionDescriptor option) {
    String zero = ZERO.getOrDefault(option.type(), "");
    return option.defaultValue().orElse(zero).equals(zero);
  }

  static String type(OptionDescriptor option) {
    String word = option.type().replace('_', ' ');
    String name =
        switch (option.type()) {
          case "enum" ->
              option.values().stream().map(Table::code).collect(Collectors.joining(", "));
          case "list", "map" -> word + " of " + option.element().map(OptionText::type).orElse("");
          default -> word;
        };
    String unit = option.unit().isEmpty() ? "" : ", " + option.unit();
    return name + unit + limits(option);
  }

  private static String limits(OptionDescriptor option) {
    Optional<Long> min = option.min();
    Optional<Long> max = option.max();
    if (min.isPresent() && max.isPresent()) {
      return ", " + min.get() + " to " + max.get();
    }
    return min.map(limit -> ", at least " + limit).orElse("")
        + max.map(limit -> ", at most " + limit).orElse("");
  }

  static String defaultValue(OptionDescriptor option) {
    if (option.required()) {
      return "required";
    }
    if (option.type().equals("section")) {
      return option.optional() ? option.defaultValue().map(on -> "on").orElse("off") : "see below";
    }
    if (option.optional() && option.defaultValue().isEmpty()) {
      return "none";
    }
    return option
        .defaultValue()
        .or(() -> Optional.ofNullable(ZERO.get(option.type())))
        .map(Table::code)
        .orElse("empty");
  }

  static String description(OptionDescriptor option) {
    return option.doc() + option.deprecated().map(text -> " **Deprecated:** " + text).orElse("");
  }
}
