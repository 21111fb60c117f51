package dev.ingot.builder.resolve;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of the engine and of everything that it shares with components. A component runs on
 * it when it was made for the same major version and no later minor one; before 1.0, for the same
 * minor version.
 *
 * @param text the version
 */
record CoreVersion(String text) {
  private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})(?:[.-].*)?");

  /** Whether this engine runs what was made for the other version. */
  boolean runs(String other) {
    Matcher ours = NUMBERS.matcher(text);
    Matcher theirs = NUMBERS.matcher(other);
    if (!ours.matches() || !theirs.matches()) {
      return text.equals(other);
    }
    int major = Integer.parseInt(ours.group(1));
    int minor = Integer.parseInt(ours.group(2));
    int theirMinor = Integer.parseInt(theirs.group(2));
    return major == Integer.parseInt(theirs.group(1))
        && (major == 0 ? theirMinor == minor : theirMinor <= minor);
  }
}
