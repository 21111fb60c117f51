package dev.ingot.catalog.processor.page;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.OptionDescriptor;
import java.util.List;

/** The snippet of a configuration on a page: required options and defaults. */
final class Example {
  private static final int MOST_OPTIONS = 8;
  private final StringBuilder out = new StringBuilder();

  private Example() {}

  static String of(ComponentDescriptor descriptor) {
    Example example = new Example();
    example.out.append(descriptor.kind().section()).append(":\n  ").append(descriptor.type());
    example.out.append(":\n");
    example.options(descriptor.options());
    return example.out.toString();
  }

  private void options(List<OptionDescriptor> options) {
    options.stream()
        .filter(option -> option.deprecated().isEmpty())
        .filter(option -> option.required() || option.defaultValue().isPresent())
        .filter(option -> !option.type().equals("list") && !option.type().equals("section"))
        .limit(MOST_OPTIONS)
        .forEach(option -> out.append("    ").append(line(option)).append('\n'));
  }

  private static String line(OptionDescriptor option) {
    return option.name() + ": " + option.defaultValue().map(Example::scalar).orElse("...");
  }

  /** Text that YAML would read as something else is quoted. */
  private static String scalar(String text) {
    boolean plain = text.matches("[A-Za-z0-9_./-][A-Za-z0-9_./:-]*") && !text.endsWith(":");
    return plain ? text : "'" + text.replace("'", "''") + "'";
  }
}
