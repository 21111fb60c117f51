package dev.ingot.builder.explain;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.List;
import java.util.Optional;

/** The wording of questions about a build; docs/supply-chain.md lists the codes. */
final class Messages {
  private static final String ARTIFACT = "-Dartifact";
  private static final String EXAMPLE = "for example: -Dartifact=io.netty:netty-buffer";

  private Messages() {}

  static Problem noArtifact() {
    return error("EXP-001", ARTIFACT, "no artifact is named", EXAMPLE);
  }

  static Problem notThere(String artifact, Optional<String> nearest) {
    return error(
        "EXP-002",
        ARTIFACT,
        "nothing asks for '%s'".formatted(artifact),
        nearest
            .map(near -> "did you mean '" + near + "'?")
            .orElse("'mvn distro:plan' lists all artifacts"));
  }

  static Problem ambiguous(String artifact, List<String> modules) {
    return error(
        "EXP-003",
        ARTIFACT,
        "'%s' may be any of %s".formatted(artifact, String.join(", ", modules)),
        "write one of these");
  }

  static Problem unknownFormat(String format) {
    return error(
        "EXP-004",
        "-Dformat",
        "unknown format '%s' (expected: text, json)".formatted(format),
        "leave it out for text");
  }

  static Problem fromALock() {
    return error(
        "EXP-005",
        "-Dlocked",
        "a lock says what is taken; the poms that say who asks for it are missing",
        "leave out -Dlocked, or run with the network");
  }

  private static Problem error(String code, String place, String message, String fix) {
    return new Problem(code, Severity.ERROR, Location.of(place), message, Optional.of(fix));
  }
}
