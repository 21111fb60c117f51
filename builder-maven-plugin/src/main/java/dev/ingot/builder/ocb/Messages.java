package dev.ingot.builder.ocb;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.Optional;

/** The wording of what an import can say; docs/from-ocb.md lists the codes. */
final class Messages {
  private Messages() {}

  static Problem exists(String target) {
    return problem(
        "OCB-001",
        Severity.ERROR,
        Location.of(target),
        "the file exists, and nothing is ever overwritten",
        "delete it, or name another file with -Dto=FILE");
  }

  static Problem notTaken(Location location, String key) {
    return problem(
        "OCB-002",
        Severity.WARNING,
        location,
        "'%s' is not imported: the Go builder does not know it".formatted(key),
        "copy it into the new manifest by hand; paths in it start from the new folder");
  }

  static Problem unknownFormat(String format) {
    return problem(
        "OCB-004",
        Severity.ERROR,
        Location.of("-Dformat"),
        "unknown format '%s' (expected: text, json)".formatted(format),
        "give one of them");
  }

  private static Problem problem(
      String code, Severity severity, Location location, String message, String fix) {
    return new Problem(code, severity, location, message, Optional.of(fix));
  }
}
