package dev.ingot.attributes.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression in the syntax of Go's {@code regexp}, on Java's engine. What the two write
 * differently is translated; what Go does not know (look-around, back references, possessive
 * quantifiers) is refused. Thread-safe.
 *
 * <p>Source: the Go package {@code regexp/syntax}.
 */
public final class GoRegex {
  private final Pattern pattern;
  private final List<String> groups;

  GoRegex(Pattern pattern, List<String> groups) {
    this.pattern = pattern;
    this.groups = List.copyOf(groups);
  }

  /**
   * Compiles an expression.
   *
   * @throws PatternSyntaxException when it is no expression of Go
   */
  public static GoRegex compile(String regex) {
    List<String> groups = new ArrayList<>();
    String translated = new GoRegexTranslation(regex, groups).translate();
    return new GoRegex(
        Pattern.compile(translated, Pattern.UNIX_LINES | Pattern.UNICODE_CASE), groups);
  }

  /**
   * The names of the groups in order, without that of the whole match; empty where one has none.
   */
  public List<String> groups() {
    return groups;
  }

  /** Whether the expression matches somewhere in the text. */
  public boolean find(String text) {
    return pattern.matcher(text).find();
  }

  /** A matcher of the text; its group {@code i + 1} belongs to entry {@code i} of the names. */
  public Matcher matcher(String text) {
    return pattern.matcher(text);
  }
}
