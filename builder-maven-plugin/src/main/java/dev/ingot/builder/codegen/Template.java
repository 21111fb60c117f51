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
 * A text with places to fill in, <code>@{name}</code>. The texts are in the module {@code
 * templates}.
 *
 * @param text the text
 */
public record Template(String text) {
  private static final String FOLDER = "/dev/ingot/templates/";
  private static final Pattern PLACE = Pattern.compile("@\\{([a-zA-Z]+)}");

  /**
   * The template {@code name}: {@code module/FILE} for a file of a generated module, {@code
   * generated/FILE} for one beside the modules, {@code launcher/FILE} for one beside the jar.
   */
  public static Template of(String name) {
    try (InputStream in = Template.class.getResourceAsStream(FOLDER + name + ".template")) {
      if (in == null) {
        throw new IllegalStateException("there is no template " + name);
      }
      return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The fingerprint of the templates of a module. */
  static String fingerprint() {
    return Fingerprint.of(of("module/pom.xml").text() + of("module/README.md").text());
  }

  /** The text with every place filled in; what is filled in is not looked at again. */
  public String fill(Map<String, String> values) {
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
