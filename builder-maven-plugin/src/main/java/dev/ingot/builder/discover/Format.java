package dev.ingot.builder.discover;

import dev.ingot.problem.Problems;
import java.util.Locale;
import java.util.Optional;

/** For whom the answer is written. */
enum Format {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON;

  /** The format of that name, in any case; another one is a problem. */
  static Optional<Format> of(String name, Problems problems) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "text" -> Optional.of(TEXT);
      case "json" -> Optional.of(JSON);
      default -> {
        problems.add(Messages.unknownFormat(name));
        yield Optional.empty();
      }
    };
  }
}
