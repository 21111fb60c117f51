package dev.ingot.attributes.match;

import java.util.Optional;

/** How the texts of a section are meant. */
enum MatchType {
  /** A text matches itself. */
  STRICT,
  /** A text is an expression, and is looked for. */
  REGEXP;

  /** The type written so; the Collector takes lower case only. */
  static Optional<MatchType> named(String name) {
    return switch (name) {
      case "strict" -> Optional.of(STRICT);
      case "regexp" -> Optional.of(REGEXP);
      default -> Optional.empty();
    };
  }
}
