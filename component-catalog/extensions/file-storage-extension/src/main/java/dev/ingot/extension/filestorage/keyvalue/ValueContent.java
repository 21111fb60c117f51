package dev.ingot.extension.filestorage.keyvalue;

import dev.ingot.extension.filestorage.frame.FrameHeader;
import dev.ingot.extension.filestorage.frame.FrameScan;
import dev.ingot.extension.filestorage.frame.TailCopy;
import dev.ingot.extension.filestorage.frame.TailMend;
import dev.ingot.storage.KeyValueStore.Change;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is in a file of values. Its first bytes are {@code IJv2}, behind them stands the copy of its
 * tail, and behind that one record for each batch of changes. Files of version 1 had records from
 * their beginning and no copy.
 *
 * @param changes all of them, in order
 * @param repaired how many records were put back from the copy of the tail
 * @param tornBytes of a record that was not written to its end
 * @param isFormer whether the file is of version 1
 */
record ValueContent(List<Change> changes, int repaired, int tornBytes, boolean isFormer) {
  /** The number that is mixed into the checksums: there is one file only. */
  static final int NUMBER = 0;

  private static final byte[] HEAD = "IJv2".getBytes(StandardCharsets.US_ASCII);

  ValueContent {
    changes = List.copyOf(changes);
  }

  /** The first bytes of a file. */
  static byte[] head() {
    return HEAD.clone();
  }

  /** Whether the file differs from what would be written now. */
  boolean isOdd() {
    return repaired > 0 || tornBytes > 0 || isFormer;
  }

  /** What is in the file; empty when it is damaged, but at its end. */
  static Optional<ValueContent> of(byte[] content) {
    if (content.length == 0) {
      return Optional.of(new ValueContent(List.of(), 0, 0, false));
    }
    if (FrameHeader.begins(content)) {
      return of(content, FrameScan.of(NUMBER, content), 0);
    }
    if (!Arrays.equals(HEAD, Arrays.copyOf(content, HEAD.length))) {
      return Optional.empty();
    }
    FrameScan scan = FrameScan.of(NUMBER, content, TailCopy.RECORDS_AT);
    TailMend mend = TailMend.of(NUMBER, content, scan);
    byte[] mended = mend.content();
    return of(mended, FrameScan.of(NUMBER, mended, TailCopy.RECORDS_AT), mend.records());
  }

  private static Optional<ValueContent> of(byte[] content, FrameScan scan, int repaired) {
    boolean torn = scan.damages().size() == 1 && isTorn(content, scan, scan.damages().get(0));
    if (!scan.damages().isEmpty() && !torn) {
      return Optional.empty();
    }
    List<Change> changes = new ArrayList<>();
    try {
      for (FrameScan.Found found : scan.frames()) {
        changes.addAll(Changes.decode(content, found.recordAt(), found.header().length()));
      }
    } catch (IOException malformed) {
      return Optional.empty();
    }
    int tornBytes = torn ? scan.damages().get(0).length() : 0;
    return Optional.of(new ValueContent(changes, repaired, tornBytes, FrameHeader.begins(content)));
  }

  /** Whether it is what is left of a record that was being written when the process died. */
  private static boolean isTorn(byte[] content, FrameScan scan, FrameScan.Damage damage) {
    boolean isLast = damage.to() == scan.end();
    boolean hasCopy = !FrameHeader.begins(content);
    return damage.torn() || hasCopy && isLast && TailCopy.covers(damage.from(), content.length);
  }
}
