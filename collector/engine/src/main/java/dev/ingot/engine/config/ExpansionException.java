package dev.ingot.engine.config;

import dev.ingot.problem.Problem;

/** A value cannot be expanded. */
final class ExpansionException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ExpansionException(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
