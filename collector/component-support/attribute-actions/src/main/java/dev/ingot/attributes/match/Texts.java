package dev.ingot.attributes.match;

import dev.ingot.attributes.text.GoRegex;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Chooses texts: those in a list, or those that one of several expressions matches. */
final class Texts {
  private Texts() {}

  /** Takes a text that any of the patterns stands for. */
  static Predicate<String> of(MatchType type, List<String> patterns) {
    if (type == MatchType.STRICT) {
      Set<String> texts = Set.copyOf(patterns);
      return texts::contains;
    }
    List<GoRegex> expressions = patterns.stream().map(GoRegex::compile).toList();
    return text -> expressions.stream().anyMatch(expression -> expression.find(text));
  }
}
