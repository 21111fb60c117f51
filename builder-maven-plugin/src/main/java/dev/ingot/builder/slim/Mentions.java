package dev.ingot.builder.slim;

import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the names of classes in any text: {@code com/acme/A}, {@code com.acme.A}, and descriptors
 * such as {@code (ILcom/acme/A;)V}.
 */
final class Mentions {
  private static final String PRIMITIVES = "BCDFIJSZ";

  private final Set<String> classes;

  /**
   * Looks for these classes only.
   *
   * @param classes names with {@code /}
   */
  Mentions(Set<String> classes) {
    this.classes = classes;
  }

  /** Gives each class that the text names, with {@code /}; the same one perhaps twice. */
  void in(String text, Consumer<String> found) {
    int start = 0;
    for (int end = 0; end <= text.length(); end++) {
      if (end == text.length() || !isPart(text.charAt(end))) {
        if (end > start) {
          check(text.substring(start, end).replace('.', '/'), found);
        }
        start = end + 1;
      }
    }
  }

  private void check(String word, Consumer<String> found) {
    int end = word.length();
    while (end > 0 && word.charAt(end - 1) == '/') {
      end--; // The full stop of a sentence.
    }
    String name = word.substring(0, end);
    if (classes.contains(name)) {
      found.accept(name);
    }
    int letter = 0;
    while (letter < end && PRIMITIVES.indexOf(name.charAt(letter)) >= 0) {
      letter++;
    }
    if (letter < end && name.charAt(letter) == 'L') {
      String described = name.substring(letter + 1);
      if (classes.contains(described)) {
        found.accept(described);
      }
    }
  }

  private static boolean isPart(char c) {
    return c == '.' || c == '/' || c == '-' || Character.isJavaIdentifierPart(c);
  }
}
