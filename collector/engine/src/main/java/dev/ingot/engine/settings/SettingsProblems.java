package dev.ingot.engine.settings;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;

/** Reports problems of the configuration as a whole, each kind under its code. */
record SettingsProblems(Problems problems) {

  /** The codes; a code never changes its meaning. */
  enum Code {
    EMPTY("SVC-001"),
    WRONG_TYPE("SVC-002"),
    BAD_ID("SVC-003"),
    DUPLICATE_ID("SVC-004"),
    UNKNOWN_TYPE("SVC-005"),
    NO_COMPONENTS("SVC-006"),
    AMBIGUOUS_ID("SVC-007"),
    NO_PIPELINES("SVC-008"),
    BAD_SIGNAL("SVC-009"),
    INCOMPLETE_PIPELINE("SVC-010"),
    UNDEFINED("SVC-011"),
    REPEATED("SVC-012"),
    DEPRECATED_TYPE("SVC-013");

    private final String text;

    Code(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }

  void error(Code code, Location location, String message, String fix) {
    problems.error(code.text, location, message, fix);
  }

  void warning(Code code, Location location, String message, String fix) {
    problems.warning(code.text, location, message, fix);
  }
}
