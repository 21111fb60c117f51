package dev.ingot.builder.replacement;

import dev.ingot.builder.manifest.Replacement;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problem;
import dev.ingot.problem.Severity;
import java.util.Optional;

/** The wording of what is wrong with shared replacements; docs/replacements.md lists the codes. */
final class Messages {
  private static final String SYNC = "run 'mvn distro:sync-replacements' and commit what it writes";

  private static final String MARKERS =
      "put '# %s' before and '# %s' after the shared entries of replaces"
          .formatted(SharedBlock.BEGIN, SharedBlock.END);

  private Messages() {}

  static Problem unreadable(Location location, String file, String why) {
    return error(
        "RPL-001",
        location,
        "cannot read '" + file + "': " + why,
        "correct the path, which starts from the folder of this file, or remove it");
  }

  static Problem unknownFormat(Location location, String file) {
    return error(
        "RPL-002",
        location,
        "'" + file + "' is no file that replacements can be written to",
        "list files named pom.xml, go.mod, or manifests that end in .yaml or .yml");
  }

  static Problem noStart(Location location) {
    return error(
        "RPL-003",
        location,
        "missing shared replace start marker: '" + FileFormat.BEGIN + "'",
        "put it before the generated lines, or delete this line with them");
  }

  static Problem noEnd(Location location) {
    return error(
        "RPL-003",
        location,
        "missing shared replace end marker: '" + FileFormat.END + "'",
        "put it after the generated lines, or delete this line with them");
  }

  static Problem noRoom(Location location) {
    return error(
        "RPL-004",
        location,
        "there is no place for shared replacements",
        "put the two markers where they belong, each on a line of its own");
  }

  static Problem stale(Location location, String shared) {
    return error("RPL-005", location, "the replacements are not those of " + shared, SYNC);
  }

  static Problem noSharedStart(Location location) {
    return error("RPL-006", location, "missing shared replace start marker", MARKERS);
  }

  static Problem noSharedEnd(Location location) {
    return error("RPL-006", location, "missing shared replace end marker", MARKERS);
  }

  static Problem twoShared(Location location) {
    return error(
        "RPL-006",
        location,
        "a shared replace marker stands twice",
        "keep one block, with one marker before and one after it");
  }

  static Problem noReason(Location location, String line) {
    return error(
        "RPL-007",
        location,
        "'" + line + "' must have a comment above it",
        "say why it is there, and until when");
  }

  static Problem noEntry(Location location, String line) {
    return error(
        "RPL-008",
        location,
        "'" + line + "' must be a comment or replace entry",
        "move it out of the block of shared replacements");
  }

  static Problem badEntry(Location location, String line) {
    return error(
        "RPL-009",
        location,
        "invalid shared replace '" + line + "'",
        "write it as 'what => by what', with spaces around the arrow");
  }

  static Problem idle(Replacement replacement) {
    return error(
        "RPL-010",
        replacement.location(),
        "no distribution here depends on '%s:%s' in another version or form than its replacement"
            .formatted(replacement.group(), replacement.artifact()),
        "delete the entry; what matters to poms only belongs in a file of its own");
  }

  private static Problem error(String code, Location location, String message, String fix) {
    return new Problem(code, Severity.ERROR, location, message, Optional.of(fix));
  }
}
