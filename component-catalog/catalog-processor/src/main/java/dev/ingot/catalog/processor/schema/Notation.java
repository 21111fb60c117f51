package dev.ingot.catalog.processor.schema;

import java.util.List;
import java.util.stream.Collectors;

/** How configurations write values that are text to YAML, as regular expressions of a part. */
public final class Notation {
  /** A duration in the notation of Go's {@code time.ParseDuration}. */
  public static final String DURATION =
      "[-+]?(0|(([0-9]+(\\.[0-9]*)?|\\.[0-9]+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h))+)";

  /** The id of a component, {@code type} or {@code type/name}. */
  public static final String COMPONENT_ID = "[a-zA-Z][0-9a-zA-Z_]{0,62}(/.+)?";

  /** A value that is taken from elsewhere: {@code ${env:PORT}}. */
  public static final String EXPANSION = "\\$\\{.+\\}";

  /** The empty text, which stands for a list without elements. */
  static final String NOTHING = "^$";

  private Notation() {}

  /** One of these words, in upper or lower case; the words have ASCII letters. */
  static String anyCase(List<String> words) {
    return words.stream().map(Notation::anyCase).collect(Collectors.joining("|"));
  }

  private static String anyCase(String word) {
    StringBuilder pattern = new StringBuilder();
    for (char letter : word.toCharArray()) {
      char upper = Character.toUpperCase(letter);
      pattern.append(upper == letter ? "" + letter : "[" + upper + letter + "]");
    }
    return pattern.toString();
  }
}
