package dev.ingot.yaml;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Tells in the user's words what the parser could not read. */
final class SyntaxErrors {
  private SyntaxErrors() {}

  static Problem problem(String source, String text, MarkedYAMLException error) {
    Mark mark = error.getProblemMark();
    Location at = new Location(source, mark.getLine() + 1, mark.getColumn() + 1);
    String found = error.getProblem();
    if (isTab(error)) {
      return YamlProblems.tab(at);
    }
    return fix(text, mark, found)
        .map(step -> YamlProblems.syntax(at, plainWords(error), step))
        .orElseGet(() -> YamlProblems.syntax(at, plainWords(error)));
  }

  /** Whether a tab stands where a token should begin. */
  static boolean isTab(MarkedYAMLException error) {
    return error.getProblem().startsWith("found character '\\t");
  }

  private static String plainWords(MarkedYAMLException error) {
    String found = error.getProblem().replaceFirst("\\.? \\(Do not use .*", "");
    String words =
        found
            .replaceFirst("^expected <block end>, but found .*", "the indentation does not fit")
            .replaceFirst(
                "^(mapping values|sequence entries) are not allowed here",
                "$1 are not allowed here")
            .replace("found unexpected end of stream", "the text ends within a quoted value")
            .replace("<stream end>", "the end of the text");
    Mark begin = error.getContextMark();
    boolean elsewhere = begin != null && begin.getLine() != error.getProblemMark().getLine();
    return elsewhere ? words + "; the value begins on line " + (begin.getLine() + 1) : words;
  }

  private static Optional<String> fix(String text, Mark mark, String found) {
    if (found.startsWith("mapping values")) {
      return Optional.of("quote a value that holds ': ', or correct the indentation");
    }
    if (found.endsWith("but got {") && before(text, mark) == '$') {
      return Optional.of("quote the value: within { } and [ ] write \"${...}\"");
    }
    if (found.contains("cannot start any token")) {
      return Optional.of("quote the value");
    }
    return found.startsWith("expected <block end>")
        ? Optional.of("align the line with those of the same level")
        : Optional.empty();
  }

  private static int before(String text, Mark mark) {
    int index = text.offsetByCodePoints(0, mark.getIndex());
    return index == 0 ? -1 : text.charAt(index - 1);
  }
}
