package dev.ingot.builder.slim;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.Optional;

/** The wording of what is wrong when classes are left out; docs/slim.md lists the codes. */
final class Messages {
  private Messages() {}

  static Problem notAClass(Location location, String name, String reason) {
    return problem(
        "SLM-001",
        Severity.ERROR,
        location,
        "'%s' is not a class that can be read: %s".formatted(name, reason),
        "build without 'slim', or exclude the artifact that brings it");
  }

  static Problem notARule(Location location, String rule) {
    return problem(
        "SLM-002",
        Severity.ERROR,
        location,
        "'%s' does not say which classes to keep".formatted(rule),
        "write the name of a class, or 'com.acme.*' for a package, 'com.acme.**' for all below it");
  }

  static Problem ruleWithoutEffect(Location location, String rule) {
    return problem(
        "SLM-003",
        Severity.WARNING,
        location,
        "no class in the jar is named '%s'".formatted(rule),
        "correct the line, or delete it");
  }

  private static Problem problem(
      String code, Severity severity, Location location, String message, String fix) {
    return new Problem(code, severity, location, message, Optional.of(fix));
  }
}
