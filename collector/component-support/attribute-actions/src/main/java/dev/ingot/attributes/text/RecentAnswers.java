package dev.ingot.attributes.text;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The answers for the texts that were asked about last: keys of attributes and names of spans,
 * services and metrics come again and again. Long texts are not kept. Thread-safe; threads may
 * overwrite each other's answers, which costs asking again.
 */
final class RecentAnswers {
  private static final int SLOTS = 256;
  private static final int LONGEST = 128;

  private record Answer(String text, boolean yes) {}

  private final @Nullable Answer[] slots = new Answer[SLOTS];

  /** The answer for a text, from the question when it is not known. */
  boolean of(String text, Predicate<String> question) {
    if (text.length() > LONGEST) {
      return question.test(text);
    }
    int hash = text.hashCode();
    int slot = (hash ^ hash >>> 16) & SLOTS - 1;
    Answer known = slots[slot];
    if (known == null || !known.text().equals(text)) {
      known = new Answer(text, question.test(text));
      slots[slot] = known;
    }
    return known.yes();
  }
}
