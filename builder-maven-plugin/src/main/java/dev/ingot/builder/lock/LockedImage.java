package dev.ingot.builder.lock;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The image that images are built upon, in a lock.
 *
 * @param reference its name, as the manifest writes it
 * @param digest which image that is, {@code sha256:} and 64 hexadecimal digits; empty if nobody
 *     asked its registry yet
 */
public record LockedImage(String reference, Optional<String> digest) {
  private static final Pattern LINE =
      Pattern.compile("base-image (\\S{1,600}) sha256=([0-9a-f]{64})");
  private static final String ALGORITHM = "sha256:";

  static Optional<LockedImage> parse(String line) {
    Matcher matcher = LINE.matcher(line);
    return matcher.matches()
        ? Optional.of(new LockedImage(matcher.group(1), Optional.of(ALGORITHM + matcher.group(2))))
        : Optional.empty();
  }

  /** The line of the file, with its end; empty without digest. */
  String line() {
    return digest
        .map(found -> found.substring(ALGORITHM.length()))
        .map(hash -> "base-image " + reference + " sha256=" + hash + "\n")
        .orElse("");
  }
}
