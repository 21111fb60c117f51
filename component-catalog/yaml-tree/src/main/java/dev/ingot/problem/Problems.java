package dev.ingot.problem;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Collects problems; a stage adds what it finds and goes on, the caller prints all of them once.
 *
 * <p>Adding the same problem twice keeps one. Not thread-safe.
 */
public final class Problems {
  private final TreeSet<Problem> found = new TreeSet<>();

  /** Adds an error. */
  public void error(String code, Location location, String message) {
    add(new Problem(code, Severity.ERROR, location, message, Optional.empty()));
  }

  /** Adds an error with the step that mends it. */
  public void error(String code, Location location, String message, String fix) {
    add(new Problem(code, Severity.ERROR, location, message, Optional.of(fix)));
  }

  /** Adds a warning with the step that mends it. */
  public void warning(String code, Location location, String message, String fix) {
    add(new Problem(code, Severity.WARNING, location, message, Optional.of(fix)));
  }

  /** Adds a problem. */
  public void add(Problem problem) {
    found.add(problem);
  }

  /** Whether any error was found; warnings do not count. */
  public boolean hasErrors() {
    return found.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /** What was found, sorted by place. */
  public List<Problem> sorted() {
    return List.copyOf(found);
  }

  /** Every problem on its own lines, sorted by place; empty when there is none. */
  @Override
  public String toString() {
    return found.stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }
}
