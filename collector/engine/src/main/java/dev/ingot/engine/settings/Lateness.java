package dev.ingot.engine.settings;

import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Severity;
import java.util.Set;

/**
 * Which problems the Collector meets after it has checked a configuration: when it makes components
 * and pipelines, or only when it starts them. All of them keep a collector from running.
 */
public final class Lateness {
  /** What no component can be started with. */
  private static final String START = "CFG-013";

  private static final Set<String> BUILD_OR_START = Set.of("CFG-012", "SVC-014", START);

  private Lateness() {}

  /** Whether a configuration can be printed although it cannot be run. */
  public static boolean isPrintable(Problems problems) {
    return problems.sorted().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .allMatch(problem -> BUILD_OR_START.contains(problem.code()));
  }

  /** The problems with those as warnings that are met when components are started. */
  public static Problems beforeStart(Problems problems) {
    Problems seen = new Problems();
    problems.sorted().forEach(problem -> seen.add(before(problem)));
    return seen;
  }

  private static Problem before(Problem problem) {
    return problem.code().equals(START)
        ? new Problem(START, Severity.WARNING, problem.location(), problem.message(), problem.fix())
        : problem;
  }
}
