package dev.ingot.builder.init;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of a new project; a word between two {@code @} stands for a value. */
final class Template {
  private static final Pattern PLACE = Pattern.compile("@([A-Z]+|[a-z]+/[a-z_]+)@");

  private Template() {}

  /**
   * The text of a template with its values.
   *
   * @throws IllegalStateException when a value is missing
   */
  static String filled(String name, Map<String, String> values) {
    return PLACE
        .matcher(text(name))
        .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values)));
  }

  private static String value(String name, Map<String, String> values) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("no value for " + name);
    }
    return value;
  }

  private static String text(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name + ".template")) {
      if (in == null) {
        throw new IllegalStateException("the class path has no " + name + ".template");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
