package dev.ingot.catalog.processor.page;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.OptionDescriptor;
import java.util.List;
import java.util.regex.Pattern;

/** The snippet of a configuration on a page: required options, and defaults that say something. */
final class Example {
  private static final int MOST_OPTIONS = 8;
  private static final Pattern NOT_TEXT =
      Pattern.compile("(?i)[-+.0-9].*|true|false|null|~||.*[^a-z0-9_./:-].*|.*:");

  private final StringBuilder out = new StringBuilder();

  private Example() {}

  static String of(ComponentDescriptor descriptor) {
    Example example = new Example();
    example.line("", descriptor.kind().section(), "");
    example.line("  ", descriptor.type(), "");
    example.scalars(descriptor.options(), "    ", MOST_OPTIONS);
    descriptor.options().stream().filter(Example::isChoice).forEach(example::choice);
    return example.out.toString();
  }

  private void scalars(List<OptionDescriptor> options, String indent, int most) {
    options.stream()
        .filter(Example::isShown)
        .limit(most)
        .forEach(option -> line(indent, option.name(), value(option)));
  }

  /** A section that offers nothing but sections to turn on: with all of them, to choose from. */
  private void choice(OptionDescriptor section) {
    line("    ", section.name(), "");
    for (OptionDescriptor option : section.options()) {
      line("      ", option.name(), "");
      scalars(option.options(), "        ", 1);
    }
  }

  private static boolean isChoice(OptionDescriptor option) {
    return !option.optional()
        && !option.options().isEmpty()
        && option.options().stream()
            .allMatch(inner -> inner.optional() && inner.type().equals("section"));
  }

  private void line(String indent, String name, String value) {
    out.append(indent).append(name).append(':').append(value).append('\n');
  }

  private static boolean isShown(OptionDescriptor option) {
    boolean simple = option.options().isEmpty() && option.element().isEmpty();
    return simple
        && option.deprecated().isEmpty()
        && (option.required() || !OptionText.isZero(option));
  }

  private static String value(OptionDescriptor option) {
    return option.defaultValue().map(text -> " " + scalar(option.type(), text)).orElse(" ...");
  }

  /** Text that YAML would read as something else is quoted. */
  private static String scalar(String type, String text) {
    boolean isText = type.equals("string") || type.equals("secret");
    return isText && NOT_TEXT.matcher(text).matches() ? "'" + text.replace("'", "''") + "'" : text;
  }
}
