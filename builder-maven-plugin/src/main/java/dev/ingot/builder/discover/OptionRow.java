package dev.ingot.builder.discover;

import dev.ingot.catalog.OptionDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An option with its path.
 *
 * @param path the keys from the component on, joined by {@code ::}; {@code []} stands for the
 *     entries of a list, {@code *} for the keys of a map
 */
record OptionRow(String path, OptionDescriptor option) {

  /** The options and those of the sections, lists and maps within, outer ones first. */
  static List<OptionRow> of(List<OptionDescriptor> options) {
    List<OptionRow> rows = new ArrayList<>();
    append("", options, rows);
    return rows;
  }

  private static void append(String prefix, List<OptionDescriptor> options, List<OptionRow> rows) {
    for (OptionDescriptor option : options) {
      String path = prefix + option.name();
      rows.add(new OptionRow(path, option));
      appendInner(path, option, rows);
    }
  }

  private static void appendInner(String path, OptionDescriptor option, List<OptionRow> rows) {
    if (option.element().isPresent()) {
      String inner = path + (option.type().equals("list") ? "[]" : "::*");
      appendInner(inner, option.element().get(), rows);
    } else {
      append(path + "::", option.options(), rows);
    }
  }

  /** {@code int, items, at least 0}. */
  String type() {
    return type(option)
        + (option.unit().isEmpty() ? "" : ", " + option.unit())
        + option.min().map(min -> ", at least " + min).orElse("")
        + option.max().map(max -> ", at most " + max).orElse("");
  }

  private static String type(OptionDescriptor option) {
    return switch (option.type()) {
      case "enum" -> String.join(" | ", option.values());
      case "list", "map" ->
          option.type() + " of " + option.element().map(OptionRow::type).orElse("any");
      default -> option.type().replace('_', ' ');
    };
  }

  /** What it is when nothing is written; empty where that says nothing. */
  String defaultValue() {
    if (option.required()) {
      return "required";
    }
    if (option.type().equals("section") && option.optional()) {
      return option.defaultValue().isPresent() ? "on" : "off";
    }
    return option.defaultValue().map(value -> "default " + value).orElse("");
  }

  /** What it does, and that it is deprecated if it is. */
  String doc() {
    Optional<String> why = option.deprecated();
    return option.doc() + why.map(text -> " Deprecated: " + text).orElse("");
  }
}
