package dev.ingot.builder.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as lines, counted from 0, each with its own line ending. Not thread-safe. */
final class Lines {
  private static final Pattern LINE = Pattern.compile("([^\\r\\n]*)(\\r\\n|\\r|\\n|$)");

  private final List<String> contents = new ArrayList<>();
  private final List<String> endings = new ArrayList<>();
  private final String ending;

  Lines(String text) {
    Matcher line = LINE.matcher(text);
    while (line.find() && line.end() > line.start()) {
      contents.add(line.group(1));
      endings.add(line.group(2));
    }
    ending = endings.isEmpty() || endings.get(0).isEmpty() ? "\n" : endings.get(0);
  }

  int size() {
    return contents.size();
  }

  String get(int line) {
    return contents.get(line);
  }

  boolean isBlank(int line) {
    return get(line).isBlank();
  }

  boolean isComment(int line) {
    return get(line).stripLeading().startsWith("#");
  }

  /** The number of blanks that a line begins with. */
  int indent(int line) {
    String content = get(line);
    return content.length() - content.stripLeading().length();
  }

  void replace(int line, String content) {
    contents.set(line, content);
  }

  /** Adds a line so that it becomes line {@code line}; the text ends as it did before. */
  void insert(int line, String content) {
    String own = ending;
    if (line == size() && line > 0 && endings.get(line - 1).isEmpty()) {
      own = "";
      endings.set(line - 1, ending);
    }
    contents.add(line, content);
    endings.add(line, own);
  }

  /** Removes the lines from {@code first} to {@code last}; the text ends as it did before. */
  void remove(int first, int last) {
    boolean open = last == size() - 1 && endings.get(last).isEmpty();
    contents.subList(first, last + 1).clear();
    endings.subList(first, last + 1).clear();
    if (open && first > 0) {
      endings.set(first - 1, "");
    }
  }

  /** The text. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size(); i++) {
      text.append(contents.get(i)).append(endings.get(i));
    }
    return text.toString();
  }
}
