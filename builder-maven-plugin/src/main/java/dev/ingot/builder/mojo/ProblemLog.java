package dev.ingot.builder.mojo;

import dev.ingot.problem.Problem;
import dev.ingot.problem.Problems;
import dev.ingot.problem.Severity;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Tells people what is wrong: every problem once, sorted by place. */
final class ProblemLog {
  private ProblemLog() {}

  /**
   * Logs all problems.
   *
   * @throws MojoFailureException when one of them is an error, so that Maven ends with status 1
   */
  static void report(Problems problems, Log log) throws MojoFailureException {
    int errors = 0;
    for (Problem problem : problems.sorted()) {
      if (problem.severity() == Severity.ERROR) {
        errors++;
        problem.toString().lines().forEach(log::error);
      } else {
        problem.toString().lines().forEach(log::warn);
      }
    }
    if (errors > 0) {
      throw new MojoFailureException(
          errors == 1 ? "1 error, see above" : errors + " errors, see above");
    }
  }
}
