package dev.ingot.builder.discover;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.List;
import java.util.Optional;

/** The wording of questions to the catalog; docs/catalog-commands.md lists the codes. */
final class Messages {
  private static final String LIST = "'mvn distro:list' shows all components";

  private Messages() {}

  static Problem unknownKind(String kind, List<String> known) {
    return error(
        "CAT-001",
        "-Dkind",
        "unknown kind '%s' (expected: %s)".formatted(kind, String.join(", ", known)),
        "leave it out for all kinds");
  }

  static Problem unknownFormat(String format) {
    return error(
        "CAT-002",
        "-Dformat",
        "unknown format '%s' (expected: text, json)".formatted(format),
        "leave it out for text");
  }

  static Problem missing(String option, String example) {
    return error("CAT-003", option, "no value is given", "for example: " + example);
  }

  static Problem unknownComponent(String component, Optional<String> nearest) {
    return error(
        "CAT-004",
        "-Dcomponent",
        "the catalog has no component '%s'".formatted(component),
        nearest.map(near -> "did you mean '" + near + "'?").orElse(LIST));
  }

  static Problem ambiguous(String component, List<String> names) {
    return error(
        "CAT-005",
        "-Dcomponent",
        "'%s' may be any of %s".formatted(component, String.join(", ", names)),
        "write one of these");
  }

  static Problem nothingFound(String query) {
    return error("CAT-006", "-Dquery", "no component matches '%s'".formatted(query), LIST);
  }

  private static Problem error(String code, String place, String message, String fix) {
    return new Problem(code, Severity.ERROR, Location.of(place), message, Optional.of(fix));
  }
}
