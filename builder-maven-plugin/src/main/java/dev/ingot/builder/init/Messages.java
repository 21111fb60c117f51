package dev.ingot.builder.init;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.Optional;

/** The wording of what keeps a project from being made; docs/init.md lists the codes. */
final class Messages {
  private Messages() {}

  static Problem exists(String file) {
    return error(
        "INI-001",
        file,
        "there is such a file already, and nothing is overwritten",
        "choose an empty folder with -Dinto=DIR");
  }

  static Problem badName(String name) {
    return error(
        "INI-002",
        "-Dname",
        "'%s' cannot name a file and a Maven artifact".formatted(name),
        "use letters, digits, '.', '_' and '-', a letter or digit first, 100 at most");
  }

  static Problem badGroup(String group) {
    return error(
        "INI-003",
        "-Dgroup",
        "'%s' is not a Maven group that can be a Java package".formatted(group),
        "write it as in 'com.acme.telemetry'");
  }

  static Problem noFolder(String file) {
    return error("INI-004", file, "it is not a folder", "choose another folder with -Dinto=DIR");
  }

  private static Problem error(String code, String place, String message, String fix) {
    return new Problem(code, Severity.ERROR, Location.of(place), message, Optional.of(fix));
  }
}
