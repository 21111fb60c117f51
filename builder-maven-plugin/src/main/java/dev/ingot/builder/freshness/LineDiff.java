package dev.ingot.builder.freshness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The difference of two texts in the unified format, with one line of context. */
public final class LineDiff {

  /** How many lines of a diff are worth reading in a terminal. */
  private static final int LONGEST = 20;

  private LineDiff() {}

  /** All lines of the diff, without a header for the file; none if the texts are equal. */
  public static List<String> whole(byte[] before, byte[] after) {
    return hunks(EditScript.of(lines(before), lines(after)));
  }

  /** The lines of the diff, without a header for the file, cut short. */
  static List<String> between(byte[] before, byte[] after) {
    List<String> lines = whole(before, after);
    if (lines.size() <= LONGEST) {
      return lines;
    }
    List<String> cut = new ArrayList<>(lines.subList(0, LONGEST));
    cut.add("... and " + (lines.size() - LONGEST) + " more lines");
    return cut;
  }

  private static List<String> lines(byte[] content) {
    return List.of(new String(content, StandardCharsets.UTF_8).split("\n", -1));
  }

  private static List<String> hunks(List<String> script) {
    List<String> out = new ArrayList<>();
    int left = 1;
    int right = 1;
    boolean inHunk = false;
    for (int i = 0; i < script.size(); i++) {
      boolean shown = isNearChange(script, i);
      if (shown && !inHunk) {
        out.add("@@ -" + left + " +" + right + " @@");
      }
      if (shown) {
        out.add(script.get(i));
      }
      inHunk = shown;
      left += isAdded(script.get(i)) ? 0 : 1;
      right += isRemoved(script.get(i)) ? 0 : 1;
    }
    return out;
  }

  private static boolean isNearChange(List<String> script, int at) {
    int end = Math.min(script.size(), at + 2);
    return script.subList(Math.max(0, at - 1), end).stream()
        .anyMatch(line -> isAdded(line) || isRemoved(line));
  }

  private static boolean isAdded(String line) {
    return line.charAt(0) == '+';
  }

  private static boolean isRemoved(String line) {
    return line.charAt(0) == '-';
  }
}
