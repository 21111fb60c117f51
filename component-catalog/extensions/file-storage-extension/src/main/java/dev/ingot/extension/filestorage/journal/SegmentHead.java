package dev.ingot.extension.filestorage.journal;

import dev.ingot.extension.filestorage.disk.DiskFile;
import dev.ingot.extension.filestorage.frame.FrameScan.Damage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The first bytes of a file of a journal: {@code IJs} and the version of what follows. Files of
 * version 1 had records from their beginning, each with {@code IJr1} before it.
 */
final class SegmentHead {
  private static final byte[] HEAD = "IJs2".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FIRST = "IJr1".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION_AT = 3;

  private SegmentHead() {}

  /** Writes it into a new file. */
  static void write(DiskFile file) throws IOException {
    file.write(0, HEAD, 0, HEAD.length);
  }

  /** The version that a file says it has, if that is another one. */
  static Optional<Character> otherVersion(byte[] content) {
    char version = content.length < HEAD.length ? 0 : (char) content[VERSION_AT];
    boolean isFirst = matching(content, FIRST) == FIRST.length;
    boolean isOther = matching(content, HEAD) == VERSION_AT && Character.isLetterOrDigit(version);
    return isFirst || isOther ? Optional.of(version) : Optional.empty();
  }

  /** What is neither it nor the part of it that was written when the process died. */
  static Optional<Damage> damage(byte[] content) {
    for (int at = matching(content, HEAD); at < Math.min(content.length, HEAD.length); at++) {
      if (content[at] != 0) {
        return Optional.of(new Damage(0, Math.min(content.length, HEAD.length), false));
      }
    }
    return Optional.empty();
  }

  /** How many bytes at the beginning are those expected. */
  private static int matching(byte[] content, byte[] expected) {
    int at = 0;
    while (at < Math.min(content.length, expected.length) && content[at] == expected[at]) {
      at++;
    }
    return at;
  }
}
