package dev.ingot.builder.review;

import dev.ingot.builder.review.Snapshot.Locked;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the artifacts of a lock; lines that are none are left to those who build from it. */
final class LockLines {
  private static final Pattern LINE = Pattern.compile("([^\\s:#]+(?::[^\\s:]+){3,4}) (\\S+).*");

  private LockLines() {}

  static SortedMap<String, Locked> read(String text) {
    SortedMap<String, Locked> artifacts = new TreeMap<>();
    text.lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .map(line -> new Locked(line.group(1), line.group(2)))
        .forEach(locked -> artifacts.put(locked.key(), locked));
    return artifacts;
  }
}
