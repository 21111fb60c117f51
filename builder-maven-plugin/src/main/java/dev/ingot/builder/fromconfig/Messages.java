package dev.ingot.builder.fromconfig;

import dev.ingot.builder.fromconfig.Needs.Need;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.Optional;

/** The wording of what configurations need; docs/from-config.md lists the codes. */
final class Messages {
  private static final String ELSEWHERE_FIX =
      "name the file with what it stands for too, separated by a comma";

  private Messages() {}

  static Problem unreadable(Location location, String why) {
    return error(
        "FRC-001",
        location,
        "cannot read the configuration: " + why,
        "check the path and that the file is UTF-8");
  }

  static Problem notMap(Location location, String what, String actual) {
    return error(
        "FRC-002", location, what + " expects a map, got " + actual, "write it as 'key: value'");
  }

  static Problem notList(Location location, String key, String actual) {
    return error(
        "FRC-002",
        location,
        "'%s' expects a list, got %s".formatted(key, actual),
        "write it as '[one, other]'");
  }

  static Problem nothingRuns(Location location) {
    return error(
        "FRC-003",
        location,
        "the configuration has no pipelines, so nothing runs",
        "add 'service.pipelines', or name the file that has it too, separated by a comma");
  }

  static Problem badId(Location location, String id) {
    return error(
        "FRC-004",
        location,
        "'%s' is not the id of a component".formatted(id),
        "write it as 'type' or 'type/name'");
  }

  static Problem unused(Location location, ComponentKind kind, String id) {
    return warning(
        "FRC-005",
        location,
        "%s '%s' is configured and not used, so it counts for nothing".formatted(kind.word(), id),
        kind == ComponentKind.EXTENSION
            ? "list it in 'service.extensions', or remove it"
            : "list it in a pipeline, or remove it");
  }

  static Problem unavailable(
      Need need, Optional<String> goModule, Optional<String> step, boolean skipped) {
    String message =
        goModule
            .map(module -> "nothing here stands for Go module '" + module + "'")
            .orElse("there is no such component here");
    String text = need.label() + ": " + message;
    String fix = step.map(it -> it + "; or ").orElse("") + "write it in Java and list it by hand";
    return skipped
        ? warning("FRC-006", need.location(), text + "; left out", fix)
        : error("FRC-006", need.location(), text, fix + ", or leave it out with -DskipUnavailable");
  }

  static Problem lacks(Need need, String distribution, Optional<String> step) {
    return error(
        "FRC-007",
        need.location(),
        "'%s' has no %s".formatted(distribution, need.label()),
        step.orElse("write it in Java and list it in the manifest"));
  }

  static Problem notConfigured(Location location, ComponentKind kind, String id) {
    return warning(
        "FRC-008",
        location,
        "%s '%s' is used and not configured".formatted(kind.word(), id),
        "add '%s:' to '%s', or name the file that has it too".formatted(id, kind.section()));
  }

  static Problem elsewhere(Location location, String key, String value) {
    return warning(
        "FRC-009", location, "'%s' is not known here: %s".formatted(key, value), ELSEWHERE_FIX);
  }

  private static Problem error(String code, Location location, String message, String fix) {
    return new Problem(code, Severity.ERROR, location, message, Optional.of(fix));
  }

  private static Problem warning(String code, Location location, String message, String fix) {
    return new Problem(code, Severity.WARNING, location, message, Optional.of(fix));
  }
}
