package dev.ingot.builder.manifest;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.util.regex.Pattern;

/**
 * A text of the manifest and where it stands.
 *
 * @param path the place in the tree of keys, as {@code receivers[0].maven}
 * @param value the text
 * @param location the place in the file
 */
record Text(String path, String value, Location location) {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]");

  /** Far more than anybody needs, far less than a constant in a class file can hold. */
  private static final int LONGEST = 4096;

  /** Whether the text is not too long. */
  boolean fits(Problems problems) {
    if (value.length() <= LONGEST) {
      return true;
    }
    problems.add(Messages.TOO_LONG.at(location, path, value.length(), LONGEST));
    return false;
  }

  /**
   * Whether the text is not too long, one line without control characters and without <code>${
   * </code>.
   */
  boolean plain(Problems problems) {
    if (!fits(problems)) {
      return false;
    }
    if (CONTROL.matcher(value).find()) {
      problems.add(Messages.CONTROL_CHARACTER.at(location, path));
      return false;
    }
    if (value.contains("${")) {
      problems.add(Messages.INTERPOLATION.at(location, path, value));
      return false;
    }
    return true;
  }

  /** Whether the text matches; if not, {@code otherwise} about the text is a problem. */
  boolean matches(Pattern pattern, Messages otherwise, Problems problems) {
    if (!plain(problems)) {
      return false;
    }
    if (!pattern.matcher(value).matches()) {
      problems.add(otherwise.at(location, path, value));
      return false;
    }
    return true;
  }
}
