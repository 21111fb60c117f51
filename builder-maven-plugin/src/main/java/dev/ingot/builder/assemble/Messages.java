package dev.ingot.builder.assemble;

import dev.ingot.builder.resolve.ResolvedArtifact;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.List;
import java.util.Optional;

/** The wording of what does not fit into one jar; docs/building.md lists the codes. */
final class Messages {
  private Messages() {}

  static Problem nameLeaves(Location location, ResolvedArtifact artifact, String name) {
    return problem(
        "ASM-001",
        Severity.ERROR,
        location,
        "the jar of %s has an entry outside of it: '%s'".formatted(artifact.label(), name),
        "do not use this jar: it looks like an attack");
  }

  static Problem link(Location location, ResolvedArtifact artifact, String name) {
    return problem(
        "ASM-005",
        Severity.ERROR,
        location,
        "the jar of %s has a symbolic link: '%s'".formatted(artifact.label(), name),
        "do not use this jar: no tool for Java makes links");
  }

  static Problem conflict(Location location, Merge.Conflict pair, List<String> names) {
    String more = names.size() == 1 ? "" : " and " + (names.size() - 1) + " more";
    String what = "%s and %s both have %s".formatted(pair.taken(), pair.left(), names.get(0));
    if (pair.classes()) {
      return problem(
          "ASM-002",
          Severity.ERROR,
          location,
          what + more + ", with different content",
          "exclude one of the two, or replace it by the other");
    }
    return problem(
        "ASM-003",
        Severity.WARNING,
        location,
        what + more + ", with different content; that of " + pair.taken() + " is taken",
        "exclude the other if it is the wrong one");
  }

  static Problem notAJar(Location location, ResolvedArtifact artifact, Exception cause) {
    return problem(
        "ASM-004",
        Severity.ERROR,
        location,
        "the file of %s is not a jar: %s".formatted(artifact.label(), cause.getMessage()),
        "delete it from the local repository and run again");
  }

  private static Problem problem(
      String code, Severity severity, Location location, String message, String fix) {
    return new Problem(code, severity, location, message, Optional.of(fix));
  }
}
