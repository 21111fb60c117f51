package dev.ingot.builder.lock;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.Optional;

/** The wording of what is wrong with a lock; docs/building.md lists the codes. */
final class Messages {
  private Messages() {}

  static Problem malformed(Location location, String line) {
    return error(
        "LCK-001",
        location,
        "'" + line + "' is not 'group:artifact:extension:version sha256=HASH'",
        "delete the file and run 'mvn generate-distro'");
  }

  static Problem changedBytes(Location location, LockEntry locked, LockEntry found) {
    return error(
        "LCK-002",
        location,
        "the bytes of %s changed: sha256 %s is locked, %s was found"
            .formatted(locked.coordinates(), locked.sha256().orElse(""), found.sha256().orElse("")),
        "find out who changed it; to accept, delete its line and run 'mvn generate-distro'");
  }

  private static Problem error(String code, Location location, String message, String fix) {
    return new Problem(code, Severity.ERROR, location, message, Optional.of(fix));
  }
}
