package dev.ingot.yaml;

import dev.ingot.problem.Problem;

/** Reading cannot go on; carries the problem to the reader's entry point. */
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  RefusedException(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
