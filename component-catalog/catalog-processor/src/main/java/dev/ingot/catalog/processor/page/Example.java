package dev.ingot.catalog.processor.page;

import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.OptionDescriptor;
import java.util.regex.Pattern;

/** The snippet of a configuration on a page: required options, and defaults that say something. */
final class Example {
  private static final int MOST_OPTIONS = 8;
  private static final Pattern NOT_TEXT =
      Pattern.compile("(?i)[-+.0-9].*|true|false|null|~||.*[^a-z0-9_./:-].*|.*:");

  private Example() {}

  static String of(ComponentDescriptor descriptor) {
    StringBuilder out = new StringBuilder();
    out.append(descriptor.kind().section()).append(":\n  ").append(descriptor.type()).append(":\n");
    descriptor.options().stream()
        .filter(Example::isShown)
        .limit(MOST_OPTIONS)
        .forEach(option -> out.append("    ").append(line(option)).append('\n'));
    return out.toString();
  }

  private static boolean isShown(OptionDescriptor option) {
    boolean simple = option.options().isEmpty() && option.element().isEmpty();
    return simple
        && option.deprecated().isEmpty()
        && (option.required() || !OptionText.isZero(option));
  }

  private static String line(OptionDescriptor option) {
    String value = option.defaultValue().map(text -> scalar(option.type(), text)).orElse("...");
    return option.name() + ": " + value;
  }

  /** Text that YAML would read as something else is quoted. */
  private static String scalar(String type, String text) {
    boolean isText = type.equals("string") || type.equals("secret");
    return isText && NOT_TEXT.matcher(text).matches() ? "'" + text.replace("'", "''") + "'" : text;
  }
}
