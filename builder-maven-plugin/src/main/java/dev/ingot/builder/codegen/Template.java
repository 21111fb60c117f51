package dev.ingot.builder.codegen;

import dev.ingot.builder.plan.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with places to fill in, <code>@{name}</code>.
 *
 * @param text the text
 */
record Template(String text) {
  private static final Pattern PLACE = Pattern.compile("@\\{([a-zA-Z]+)}");

  /** The template of the generated file {@code name}. */
  static Template of(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name + ".template")) {
      if (in == null) {
        throw new IllegalStateException("the builder has no template of " + name);
      }
      return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The fingerprint of all templates. */
  static String fingerprint() {
    return Fingerprint.of(of("pom.xml").text() + of("README.md").text());
  }

  /** The text with every place filled in; what is filled in is not looked at again. */
  String fill(Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(value(values, place.group(1))));
  }

  private static String value(Map<String, String> values, String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("a template has the unknown place " + name);
    }
    return value;
  }
}
