package dev.ingot.component.config;

import dev.ingot.yaml.Node;
import dev.ingot.yaml.ScalarNode;

/**
 * The text of a value as problems show it: of a value written in the source, not of one that came
 * from the environment or a file, which may be a secret.
 */
final class ShownText {
  private static final int LONGEST = 60;

  private ShownText() {}

  static String of(Node node) {
    if (!(node instanceof ScalarNode scalar) || node.original().isPresent()) {
      return "";
    }
    String text = scalar.text().replaceAll("\\p{Cntrl}+", " ");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
