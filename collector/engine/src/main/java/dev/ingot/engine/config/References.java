package dev.ingot.engine.config;

import java.util.Optional;

/**
 * Finds the reference {@code ${...}} to expand next in a text: the first that is closed, and of
 * nested ones the innermost.
 */
final class References {
  private References() {}

  /**
   * The reference with its braces. None if the next one is escaped by an odd number of further
   * dollar signs before it.
   *
   * @param defaultScheme the scheme of references without one; empty: such references are left
   *     alone
   */
  static Optional<String> next(String text, String defaultScheme) {
    String rest = text;
    while (true) {
      int close = rest.indexOf('}');
      if (close < 0) {
        return Optional.empty();
      }
      int open = rest.lastIndexOf("${", close);
      if (open >= 0) {
        String reference = rest.substring(open, close + 1);
        if (!defaultScheme.isEmpty() || reference.indexOf(':') >= 0) {
          return isEscaped(rest, open) ? Optional.empty() : Optional.of(reference);
        }
      }
      rest = rest.substring(close + 1);
    }
  }

  private static boolean isEscaped(String text, int open) {
    int first = open;
    while (first > 0 && text.charAt(first - 1) == '$') {
      first--;
    }
    return (open - first) % 2 == 1;
  }
}
