package dev.ingot.catalog.processor.page;

import dev.ingot.catalog.OptionDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables of options on a page: one for the component, one for each section within. */
final class OptionTables {
  private final StringBuilder out = new StringBuilder();

  private OptionTables() {}

  static String of(List<OptionDescriptor> options) {
    OptionTables tables = new OptionTables();
    if (options.isEmpty()) {
      return "\nNone.\n";
    }
    tables.append("", options);
    return tables.out.toString();
  }

  private void append(String path, List<OptionDescriptor> options) {
    Table table = new Table("Option", "Type", "Default", "Description");
    for (OptionDescriptor option : options) {
      table.row(
          Table.code(option.name()),
          OptionText.type(option),
          OptionText.defaultValue(option),
          OptionText.description(option));
    }
    out.append('\n').append(table);
    for (OptionDescriptor option : options) {
      appendSection(path + option.name(), option);
    }
  }

  private void appendSection(String path, OptionDescriptor option) {
    Optional<OptionDescriptor> element = option.element();
    if (element.isPresent()) {
      appendSection(path + (option.type().equals("list") ? "[]" : "::*"), element.get());
    } else if (!option.options().isEmpty()) {
      out.append("\n### ").append(Table.code(path)).append('\n');
      append(path + "::", new ArrayList<>(option.options()));
    }
  }
}
