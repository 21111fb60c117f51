package dev.ingot.builder.lock;

import dev.ingot.builder.resolve.ResolvedArtifact;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One artifact of a lock.
 *
 * @param coordinates {@code group:artifact:extension[:classifier]:version}
 * @param sha256 the hash of its file in hexadecimal; empty for what the build makes itself, whose
 *     bytes change with its sources
 */
record LockEntry(String coordinates, Optional<String> sha256) {
  private static final String WORKSPACE = "workspace";
  private static final Pattern LINE =
      Pattern.compile("([^\\s:]+(?::[^\\s:]+){3,4}) (?:sha256=([0-9a-f]{64})|workspace)");

  static LockEntry of(ResolvedArtifact artifact) throws IOException {
    return new LockEntry(
        artifact.coordinates(),
        artifact.workspace() ? Optional.empty() : Optional.of(hash(artifact)));
  }

  static Optional<LockEntry> parse(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(new LockEntry(matcher.group(1), Optional.ofNullable(matcher.group(2))))
        : Optional.empty();
  }

  /** The line of the file. */
  String line() {
    return coordinates + " " + sha256.map(hash -> "sha256=" + hash).orElse(WORKSPACE);
  }

  /** Whether both have hashes, and these differ. */
  boolean contradicts(LockEntry other) {
    return sha256.isPresent() && other.sha256().isPresent() && !sha256.equals(other.sha256());
  }

  private static String hash(ResolvedArtifact artifact) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(artifact.file()), digest)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
