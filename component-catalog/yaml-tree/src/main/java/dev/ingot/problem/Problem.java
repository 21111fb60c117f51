package dev.ingot.problem;

import java.util.Comparator;
import java.util.Optional;

/**
 * Something a user got wrong.
 *
 * @param code a stable code such as {@code MAN-003}: letters for the part of Ingot, digits for the
 *     rule
 * @param severity whether the work can go on
 * @param location where it is wrong
 * @param message what is wrong, with the offending value and what was expected; one line
 * @param fix the next step, or empty; one line
 */
public record Problem(
    String code, Severity severity, Location location, String message, Optional<String> fix)
    implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::location)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::code)
          .thenComparing(Problem::message);

  public Problem {
    if (code.isEmpty() || message.isEmpty()) {
      throw new IllegalStateException("problem without code or message");
    }
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** The problem for people: {@code place CODE message}, and the fix on a second, indented line. */
  @Override
  public String toString() {
    String label = severity == Severity.WARNING ? "  warning: " : "  ";
    String line = location + "  " + code + label + message;
    return fix.map(step -> line + "\n    " + step).orElse(line);
  }
}
