package dev.ingot.builder.compile;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.Optional;

/** The wording of what the compiler finds; docs/building.md lists the codes. */
final class Messages {
  private Messages() {}

  static Problem noCompiler(Location location) {
    return error(
        "CMP-001",
        location,
        "the Java that runs Maven has no compiler",
        "run Maven with a JDK of 17 or later, not a JRE: set JAVA_HOME");
  }

  static Problem refused(Location location, String message) {
    return error(
        "CMP-002",
        location,
        message.strip().replaceAll("\\s*\\R\\s*", "; "),
        "if the sources are stale or edited, run 'mvn generate-distro'");
  }

  private static Problem error(String code, Location location, String message, String fix) {
    return new Problem(code, Severity.ERROR, location, message, Optional.of(fix));
  }
}
