package dev.ingot.extension.filestorage.journal;

/**
 * How a journal is kept.
 *
 * @param segmentBytes how large a file gets before the next one is begun; records that are larger
 *     get a file of their own
 * @param maxBytes how many bytes all files may take; 0: as many as there are
 * @param fsync whether a record outlives a power failure, too
 */
public record JournalSettings(long segmentBytes, long maxBytes, boolean fsync) {
  private static final long MIB = 1024 * 1024;
  private static final long USUAL = 32 * MIB;
  private static final long SMALLEST = 64 * 1024;

  /** Files of 32 MiB, or an eighth of what there may be. */
  public static JournalSettings of(long maxBytes, boolean fsync) {
    long eighth = maxBytes == 0 ? USUAL : Math.max(SMALLEST, maxBytes / 8);
    return new JournalSettings(Math.min(USUAL, eighth), maxBytes, fsync);
  }
}
