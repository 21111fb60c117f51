package dev.ingot.component.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads constants of enums, written in lower case. Those that print themselves in another way than
 * they are written are taken in any case, as the Collector takes its levels.
 */
final class Words {
  private Words() {}

  /** The constant; empty after a problem. */
  static <E extends Enum<E>> Optional<E> read(Spot spot, E[] constants) {
    if (!(spot.scalar() instanceof String text)) {
      spot.wrongType("string", null);
      return Optional.empty();
    }
    Optional<E> found = find(text, constants);
    if (found.isEmpty()) {
      List<String> words = Arrays.stream(constants).map(Words::word).toList();
      String shown = ShownText.of(spot.node());
      spot.report(ConfigProblems.notOneOf(spot.path(), spot.location(), spot.name(), shown, words));
    }
    return found;
  }

  /** The constant that a text names. */
  static <E extends Enum<E>> Optional<E> find(String text, E[] constants) {
    return Arrays.stream(constants).filter(value -> isWord(value, text)).findFirst();
  }

  private static boolean isWord(Enum<?> constant, String text) {
    String word = word(constant);
    return shown(constant).equals(word) ? word.equals(text) : word.equalsIgnoreCase(text);
  }

  /** A constant as it is printed: as it says itself, if it does, and else in lower case. */
  static String shown(Enum<?> constant) {
    String own = constant.toString();
    return own.equals(constant.name()) ? word(constant) : own;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
