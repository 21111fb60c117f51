package dev.ingot.builder.lock;

import dev.ingot.builder.resolve.Locked;
import dev.ingot.builder.resolve.Replaced;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedArtifact;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One artifact of a lock.
 *
 * @param coordinates {@code group:artifact:extension[:classifier]:version}
 * @param sha256 the hash of its file in hexadecimal; empty for what the build makes itself, whose
 *     bytes change with its sources
 * @param replaces {@code group:artifact} of what it stands in for, sorted
 */
record LockEntry(String coordinates, Optional<String> sha256, List<String> replaces) {
  private static final String WORKSPACE = "workspace";
  private static final Pattern LINE =
      Pattern.compile(
          "([^\\s:]+(?::[^\\s:]+){3,4}) (?:sha256=([0-9a-f]{64})|workspace)"
              + "(?: replaces=([^\\s,]+(?:,[^\\s,]+)*))?");

  LockEntry {
    replaces = List.copyOf(replaces);
  }

  static LockEntry of(ResolvedArtifact artifact, Resolution resolution) throws IOException {
    return new LockEntry(
        artifact.coordinates(),
        artifact.workspace()
            ? Optional.empty()
            : Optional.of(resolution.hashes().of(artifact.file())),
        resolution.replacedBy(artifact).stream().map(Replaced::module).sorted().toList());
  }

  static Optional<LockEntry> parse(String line) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<String> replaces =
        matcher.group(3) == null ? List.of() : List.of(matcher.group(3).split(","));
    return Optional.of(
        new LockEntry(matcher.group(1), Optional.ofNullable(matcher.group(2)), replaces));
  }

  /** The line of the file. */
  String line() {
    String notes = replaces.isEmpty() ? "" : " replaces=" + String.join(",", replaces);
    return coordinates + " " + sha256.map(hash -> "sha256=" + hash).orElse(WORKSPACE) + notes;
  }

  /** Whether both have hashes, and these differ. */
  boolean contradicts(LockEntry other) {
    return sha256.isPresent() && other.sha256().isPresent() && !sha256.equals(other.sha256());
  }

  /** Whether the other has the same bytes, as far as this knows them, for the same reason. */
  boolean allows(LockEntry other) {
    return (sha256.isEmpty() || sha256.equals(other.sha256())) && replaces.equals(other.replaces());
  }

  /** The entry as a resolution takes it. */
  Locked.Entry locked() {
    String[] part = coordinates.split(":");
    return new Locked.Entry(
        part[0],
        part[1],
        part[2],
        part.length == 5 ? part[3] : "",
        part[part.length - 1],
        sha256.isEmpty(),
        replaces);
  }
}
