package dev.ingot.attributes.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A regular expression of Go's {@code regexp}. The time to match grows with the length of the text
 * and no faster, whatever the expression, and the stack not at all. Thread-safe.
 *
 * <p>Source: the syntax of RE2, on the engine {@code re2j}; letters and scripts are those of its
 * version of Unicode.
 */
public final class GoRegex {
  /** As many levels as Go takes. */
  private static final int MAX_GROUPS = 1000;

  private final Pattern pattern;
  private final List<String> groups;
  private final RecentAnswers answers = new RecentAnswers();

  private GoRegex(Pattern pattern, List<String> groups) {
    this.pattern = pattern;
    this.groups = List.copyOf(groups);
  }

  /**
   * Compiles an expression.
   *
   * @throws IllegalArgumentException with the reason, one line, when it is no expression of Go
   */
  public static GoRegex compile(String regex) {
    if (regex.chars().filter(character -> character == '(').count() > MAX_GROUPS) {
      throw new IllegalArgumentException("expression nests too deeply");
    }
    try {
      Pattern pattern = Pattern.compile(regex);
      return new GoRegex(pattern, names(regex, pattern));
    } catch (PatternSyntaxException e) {
      boolean unopened = e.getDescription().contains("internal error");
      throw new IllegalArgumentException(unopened ? "unexpected )" : e.getDescription(), e);
    }
  }

  private static List<String> names(String regex, Pattern pattern) {
    String[] names = new String[pattern.groupCount()];
    Arrays.fill(names, "");
    Map<String, Integer> numbers = pattern.namedGroups();
    if (names.length > 0 && numbers.isEmpty()) {
      numbers = numbers(regex);
    }
    numbers.forEach((name, number) -> names[number - 1] = name);
    return List.of(names);
  }

  /** The engine forgets the names when the whole expression is repeated; so it is no longer. */
  private static Map<String, Integer> numbers(String regex) {
    try {
      return Pattern.compile("(?:)(?:" + regex + ")").namedGroups();
    } catch (PatternSyntaxException unclosedQuotation) {
      return Pattern.compile("(?:)(?:" + regex + "\\E)").namedGroups();
    }
  }

  /**
   * The names of the groups in order, without that of the whole match; empty where one has none.
   */
  public List<String> groups() {
    return groups;
  }

  /** Whether the expression matches somewhere in the text. */
  public boolean find(String text) {
    return answers.of(text, this::matches);
  }

  private boolean matches(String text) {
    return pattern.matcher(text).find();
  }

  /**
   * What the groups hold in the first match, an entry for each of {@link #groups}; a group that
   * took no part holds the empty text.
   *
   * @return empty when the expression matches nowhere in the text
   */
  public Optional<List<String>> firstMatch(String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    List<String> found = new ArrayList<>(groups.size());
    for (int group = 1; group <= groups.size(); group++) {
      String content = matcher.group(group);
      found.add(content == null ? "" : content);
    }
    return Optional.of(found);
  }
}
