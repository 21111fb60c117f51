package dev.ingot.builder.freshness;

import java.util.ArrayList;
import java.util.List;

/** How one list of lines becomes another: each line with a blank, {@code -} or {@code +} before. */
final class EditScript {

  /** Beyond that many cells, finding what lines have in common is not worth the memory. */
  private static final long LARGEST_TABLE = 4_000_000;

  private final List<String> before;
  private final List<String> after;
  private final List<String> script = new ArrayList<>();

  private EditScript(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
  }

  /** The script with the fewest changes, except for texts that differ in thousands of lines. */
  static List<String> of(List<String> before, List<String> after) {
    int prefix = 0;
    int shorter = Math.min(before.size(), after.size());
    while (prefix < shorter && before.get(prefix).equals(after.get(prefix))) {
      prefix++;
    }
    int beforeEnd = before.size();
    int afterEnd = after.size();
    while (beforeEnd > prefix
        && afterEnd > prefix
        && before.get(beforeEnd - 1).equals(after.get(afterEnd - 1))) {
      beforeEnd--;
      afterEnd--;
    }
    EditScript edit =
        new EditScript(before.subList(prefix, beforeEnd), after.subList(prefix, afterEnd));
    edit.add(' ', before.subList(0, prefix));
    edit.addChanges();
    edit.add(' ', before.subList(beforeEnd, before.size()));
    return edit.script;
  }

  private void add(char mark, List<String> lines) {
    lines.forEach(line -> script.add(mark + line));
  }

  private void addChanges() {
    if ((long) before.size() * after.size() > LARGEST_TABLE) {
      add('-', before);
      add('+', after);
      return;
    }
    int[][] common = common();
    int i = 0;
    int j = 0;
    while (i < before.size() && j < after.size()) {
      if (before.get(i).equals(after.get(j))) {
        script.add(" " + before.get(i++));
        j++;
      } else if (common[i + 1][j] >= common[i][j + 1]) {
        script.add("-" + before.get(i++));
      } else {
        script.add("+" + after.get(j++));
      }
    }
    add('-', before.subList(i, before.size()));
    add('+', after.subList(j, after.size()));
  }

  /** How many lines the two have in common from each pair of lines on. */
  private int[][] common() {
    int[][] common = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        common[i][j] =
            before.get(i).equals(after.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
