package dev.ingot.yaml;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Severity;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML into trees with positions.
 *
 * <p>Scalars are typed as Go's yaml.v3 does (YAML 1.2 and besides octal {@code 0123}, binary {@code
 * 0b11}, underscores in numbers, timestamps; only {@code true} and {@code false} are booleans).
 * Anchors, aliases and merge keys are resolved. Duplicate keys are problems. Limits: 8,388,608
 * characters, 1,048,576 in a line, 200 levels, 100,000 values repeated by aliases.
 */
public final class YamlReader {
  private static final int LENGTH_LIMIT = 8 << 20;
  private static final int LINE_LIMIT = 1 << 20;
  private static final int TAB_LIMIT = 100;

  private YamlReader() {}

  /**
   * Reads one document; a text without any is a null scalar.
   *
   * @param source the name for positions, as {@link Location#source()}
   * @param problems where everything found wrong goes; a second document is an error
   * @return the tree, or empty when there was an error
   */
  public static Optional<Node> read(String source, String text, Problems problems) {
    return read(source, text, Severity.ERROR, problems);
  }

  /** As {@link #read}, but a second document is ignored with a warning, as the Collector does. */
  public static Optional<Node> readFirst(String source, String text, Problems problems) {
    return read(source, text, Severity.WARNING, problems);
  }

  private static Optional<Node> read(
      String source, String text, Severity others, Problems problems) {
    Problems found = new Problems();
    Optional<Node> node = Optional.empty();
    try {
      checkText(source, text);
      node = Optional.of(compose(source, text, others, found));
    } catch (RefusedException e) {
      found.add(e.problem());
    }
    found.sorted().forEach(problems::add);
    return found.hasErrors() ? Optional.empty() : node;
  }

  private static Node composed(String source, String text, Severity others, Problems found) {
    StreamReader reader = new StreamReader(text);
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    try {
      return new TreeComposer(source, new ParserImpl(reader, options), found).document(others);
    } catch (MarkedYAMLException e) {
      throw e;
    } catch (YAMLException e) {
      // text behind deep flow maps that begin where a key could stand: told without a place
      Location at = new Location(source, reader.getLine() + 1, reader.getColumn() + 1);
      throw new RefusedException(YamlProblems.textBehindFlow(at));
    } catch (IllegalArgumentException e) {
      // the parser lets malformed hexadecimal escapes through to Integer.parseInt
      Location at = new Location(source, reader.getLine() + 1, reader.getColumn() + 1);
      throw new RefusedException(YamlProblems.escape(at));
    }
  }

  private static Node compose(String source, String text, Severity others, Problems found) {
    String current = text;
    for (int tabs = 0; ; tabs++) {
      try {
        return composed(source, current, others, found);
      } catch (MarkedYAMLException e) {
        Optional<String> mended = SeparatingTabs.replace(current, e);
        if (mended.isEmpty() || tabs == TAB_LIMIT) {
          throw new RefusedException(SyntaxErrors.problem(source, current, e));
        }
        current = mended.get();
      }
    }
  }

  private static void checkText(String source, String text) {
    if (text.length() > LENGTH_LIMIT) {
      throw new RefusedException(YamlProblems.tooLarge(Location.of(source), LENGTH_LIMIT));
    }
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      if (!StreamReader.isPrintable(character)) {
        Location at = new Location(source, line, column);
        throw new RefusedException(YamlProblems.controlCharacter(at, character));
      }
      if (column > LINE_LIMIT) {
        throw new RefusedException(
            YamlProblems.lineTooLong(new Location(source, line, column), LINE_LIMIT));
      }
      line = character == '\n' ? line + 1 : line;
      column = character == '\n' ? 1 : column + 1;
    }
  }
}
