package dev.ingot.component.config;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import dev.ingot.problem.Suggestion;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The wording of all problems of this package. */
final class ConfigProblems {
  private ConfigProblems() {}

  static Problem unknownKey(String path, Location at, String key, List<String> known) {
    String where = path.isEmpty() ? "the configuration" : "'" + path + "'";
    return error("CFG-001", at, where + " has invalid keys: " + key, unknownFix(key, known));
  }

  private static String unknownFix(String key, List<String> known) {
    return meant(key, known)
        .orElseGet(
            () ->
                known.isEmpty()
                    ? "remove it; there are no options here"
                    : "remove it, or use one of: " + String.join(", ", new TreeSet<>(known)));
  }

  static Problem wrongType(
      String path, Location at, String name, String expected, Got got, @Nullable String fix) {
    return error("CFG-002", at, mismatch(path, name, expected, got), fix);
  }

  /** What stands there instead of what was expected; an empty value is not shown. */
  record Got(String type, String value) {}

  private static String mismatch(String path, String name, String expected, Got got) {
    // What stands in place of a whole section may be a secret of it: headers: Bearer xyz
    boolean shown = !got.value().isEmpty() && !expected.equals("map");
    String value = shown ? ", value: '" + got.value() + "'" : "";
    return in(path)
        + "'"
        + name
        + "' expected type '"
        + expected
        + "', got unconvertible type '"
        + got.type()
        + "'"
        + value;
  }

  static Problem notAList(String path, Location at, String name, String got) {
    return error(
        "CFG-002",
        at,
        in(path) + "'" + name + "' source data must be an array or slice, got " + got,
        "write a list, as in [a, b]");
  }

  static Problem outOfRange(String path, Location at, String name, String value, String limit) {
    String shown = value.isEmpty() ? "" : ", got " + value;
    return error("CFG-003", at, in(path) + "'" + name + "' " + limit + shown, null);
  }

  /** Limits of a number, both inclusive; the type's own limits are told only if they are both. */
  record Range(long min, long max, long typeMax) {

    /** Whether it is any number of 32 bits without a sign, for the Collector. */
    boolean isUnsigned() {
      return min == 0 && max == Integer.MAX_VALUE && typeMax == Integer.MAX_VALUE;
    }

    /**
     * The limit that a number missed.
     *
     * @param above whether it is above the highest, not below the lowest
     */
    String missed(boolean above) {
      boolean noMin = min <= -typeMax - 1;
      boolean noMax = max >= typeMax;
      if (noMin == noMax) {
        return "must be from " + min + " to " + max;
      }
      return above ? "must be at most " + max : "must be at least " + min;
    }
  }

  static Problem required(String path, Location at, String option) {
    return error("CFG-004", at, in(path) + "'" + option + "' is required", "set " + option);
  }

  static Problem duration(String path, Location at, String name, String reason) {
    return error(
        "CFG-005",
        at,
        in(path) + "'" + name + "' " + reason,
        "write a number with a unit (ns, us, ms, s, m, h), as in 10s or 1h30m");
  }

  static Problem notOneOf(
      String path, Location at, String name, String value, List<String> values) {
    String shown = value.isEmpty() ? "" : ", got '" + value + "'";
    String message =
        in(path) + "'" + name + "' must be one of " + String.join(", ", values) + shown;
    return error("CFG-006", at, message, meant(value, values).orElse(null));
  }

  static Problem componentId(String path, Location at, String name, String reason) {
    return error(
        "CFG-007",
        at,
        in(path) + "'" + name + "' " + reason,
        "write a component's type, or type/name");
  }

  static Problem enabled(String path, Location at, Got got) {
    return error(
        "CFG-008",
        at,
        in(path)
            + "unexpected type "
            + got.type()
            + " for 'enabled': got '"
            + got.value()
            + "' value expected 'true' or 'false'",
        "write enabled: true or enabled: false");
  }

  static Problem rule(String path, Location at, Severity severity, String message, String fix) {
    return new Problem("CFG-009", severity, at, in(path) + message, step(fix));
  }

  static Problem whenMade(String path, Location at, String message, String fix) {
    return new Problem("CFG-012", Severity.ERROR, at, in(path) + message, step(fix));
  }

  static Problem whenStarted(String path, Location at, String message, String fix) {
    return new Problem("CFG-013", Severity.ERROR, at, in(path) + message, step(fix));
  }

  private static Optional<String> step(String fix) {
    return fix.isEmpty() ? Optional.empty() : Optional.of(fix);
  }

  /** The words for names that stand several times in a list of pairs. */
  static String twice(String names) {
    return "duplicate keys in map-style list: [" + names + "]";
  }

  static Problem noUnit(String path, Location at, String name, long nanos) {
    return new Problem(
        "CFG-010",
        Severity.WARNING,
        at,
        in(path) + "'" + name + "' is a number without a unit, taken as " + nanos + "ns",
        Optional.of("write the unit, as in " + nanos + "s"));
  }

  static Problem fraction(String path, Location at, String name, long kept) {
    return new Problem(
        "CFG-011",
        Severity.WARNING,
        at,
        in(path) + "'" + name + "' takes whole numbers; the fraction is dropped",
        Optional.of("write " + kept));
  }

  static Problem tooManyBits(String path, Location at, String name, long kept) {
    return new Problem(
        "CFG-014",
        Severity.WARNING,
        at,
        in(path) + "'" + name + "' takes 32 bits, of a larger number the lower ones: " + kept,
        Optional.of("write a number up to 4294967295"));
  }

  private static Optional<String> meant(String given, Collection<String> known) {
    return Suggestion.nearest(given, known).map(word -> "did you mean '" + word + "'?");
  }

  private static String in(String path) {
    return path.isEmpty() ? "" : path + ": ";
  }

  private static Problem error(String code, Location at, String message, @Nullable String fix) {
    return new Problem(code, Severity.ERROR, at, message, Optional.ofNullable(fix));
  }
}
