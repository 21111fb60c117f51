package dev.ingot.builder.ocb;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comments of a manifest in block style. Comments in flow style, and comments among the keys of
 * an entry, are not found.
 */
final class SourceComments {
  private static final Pattern BEHIND = Pattern.compile("\\s#\\s?(.*)$");

  /** A key, and its text if that stands in quotes. */
  private static final Pattern VALUE =
      Pattern.compile("\\w+\\s*:(?:\\s+(?:\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^']|'')*'|(?=[\"'])))?");

  /** Where a YAML reader counts a new line. */
  private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\n\\r\\x{85}\\x{2028}\\x{2029}]");

  private final List<String> lines;
  private final int head;

  SourceComments(String text) {
    this.lines = List.of(BREAK.split(text, -1));
    int end = 0;
    while (end < lines.size() && (isComment(end) || lines.get(end).isBlank())) {
      end++;
    }
    this.head = end;
  }

  /** The comments at the top of the file. */
  List<String> head() {
    return lines.subList(0, head).stream()
        .filter(line -> !line.isBlank())
        .map(SourceComments::comment)
        .toList();
  }

  /** The comments directly above a line, below the top of the file. */
  List<String> above(int line) {
    int start = line - 1;
    while (start - 1 >= head && isComment(start - 1)) {
      start--;
    }
    return lines.subList(start, line - 1).stream().map(SourceComments::comment).toList();
  }

  /** The comments of the entry that begins in a line: above it, and behind its values. */
  List<String> ofEntry(int line) {
    String first = lines.get(line - 1);
    if (!first.strip().startsWith("- ")) {
      return List.of();
    }
    List<String> found = new ArrayList<>(above(line));
    int indent = first.indexOf('-');
    for (int at = line - 1; at < lines.size() && (at == line - 1 || isInside(at, indent)); at++) {
      Matcher behind = BEHIND.matcher(lines.get(at));
      if (behind.find()) {
        found.add(behind.group(1).strip());
      }
    }
    return found;
  }

  /**
   * The comments of a key and its text: above it, and behind the text. A key in flow style has
   * none.
   *
   * @param line where the key stands
   */
  List<String> ofKey(String key, int line) {
    String text = lines.get(line - 1).strip();
    Matcher value = VALUE.matcher(text);
    if (!text.startsWith(key) || !value.lookingAt()) {
      return List.of();
    }
    List<String> found = new ArrayList<>(above(line));
    String rest = text.substring(value.end());
    boolean goesOn = rest.startsWith("\"") || rest.startsWith("'");
    Matcher behind = BEHIND.matcher(rest);
    if (!goesOn && behind.find()) {
      found.add(behind.group(1).strip());
    }
    return found;
  }

  private boolean isInside(int at, int indent) {
    String line = lines.get(at);
    return !line.isBlank() && !isComment(at) && line.indexOf(line.strip()) > indent;
  }

  private boolean isComment(int at) {
    return lines.get(at).strip().startsWith("#");
  }

  private static String comment(String line) {
    String text = line.strip().substring(1).stripTrailing();
    return text.startsWith(" ") ? text.substring(1) : text;
  }
}
