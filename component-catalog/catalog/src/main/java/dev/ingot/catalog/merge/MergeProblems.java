package dev.ingot.catalog.merge;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;

/** The texts of everything that keeps components from being merged. */
record MergeProblems(Problems problems) {

  void unreadable(String origin, String reason) {
    problems.error("CAT-001", Location.of(origin), "cannot be read: " + reason);
  }

  void malformed(String origin, String name, String reason) {
    problems.error(
        "CAT-002",
        Location.of(origin),
        "descriptor " + name + " is malformed: " + reason,
        "build it with the catalog processor of this version");
  }

  void misplaced(String origin, String name, String label) {
    problems.error("CAT-003", Location.of(origin), "descriptor " + name + " is that of " + label);
  }

  void incomplete(String origin, String name) {
    problems.error(
        "CAT-004",
        Location.of(origin),
        name + " is missing",
        "build it with the catalog processor of this version");
  }

  void duplicateType(Found first, Found second, String type) {
    String kind = second.descriptor().kind().word();
    problems.error(
        "CAT-005",
        Location.of(second.origin()),
        kind + " type '" + type + "' is taken by " + first.origin(),
        "give one of them another type");
  }

  void duplicateGoModule(Found first, Found second, String module) {
    problems.error(
        "CAT-006",
        Location.of(second.origin()),
        second.label() + " stands for Go module " + module + ", as " + first.label() + " does",
        "name the module in one of them");
  }

  void empty(String origin) {
    problems.error("CAT-007", Location.of(origin), "no component was found");
  }
}
