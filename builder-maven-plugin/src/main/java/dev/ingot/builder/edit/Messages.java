package dev.ingot.builder.edit;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.List;
import java.util.Optional;

/** The wording of edits; docs/catalog-commands.md lists the codes. */
final class Messages {
  private Messages() {}

  static Problem noMap(Location location, String type) {
    return error(
        "EDT-001",
        location,
        "a manifest is a map, this is a " + type,
        "begin with 'dist:' in a line of its own");
  }

  static Problem notLines(Location location, String section) {
    return error(
        "EDT-002",
        location,
        "'%s' is not written as a list of lines, so it cannot be edited".formatted(section),
        "write each entry in a line that begins with '- ', then run this again");
  }

  static Problem notListed(String source, String component, Optional<String> nearest) {
    return error(
        "EDT-003",
        Location.of(source),
        "the manifest does not list '%s'".formatted(component),
        nearest.map(near -> "did you mean '" + near + "'?").orElse("nothing was changed"));
  }

  static Problem noKind(String component, List<String> kinds) {
    return error(
        "EDT-004",
        Location.of("-Dcomponent"),
        "the catalog does not know '%s', so its kind has to be given".formatted(component),
        "add -Dkind= with one of " + String.join(", ", kinds));
  }

  static Problem notSafe(Location location) {
    return error(
        "EDT-005",
        location,
        "the manifest is written in a way that cannot be edited without changing more",
        "make this change by hand");
  }

  private static Problem error(String code, Location location, String message, String fix) {
    return new Problem(code, Severity.ERROR, location, message, Optional.of(fix));
  }
}
