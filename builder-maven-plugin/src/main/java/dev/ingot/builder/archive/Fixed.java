package dev.ingot.builder.archive;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** What every archive of the builder says of its entries, whoever makes it and whenever. */
public final class Fixed {
  /** The time of every entry: zip has none before 1980, and no time zone. */
  public static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /** {@link #TIME} in UTC, in seconds since 1970. */
  public static final long SECONDS = TIME.toEpochSecond(ZoneOffset.UTC);

  /** The mode of a file that everyone may read. */
  public static final int FILE = 0644;

  /** The mode of a file that everyone may run, and of a folder. */
  public static final int PROGRAM = 0755;

  private Fixed() {}

  /**
   * Refuses a path that leads out of where an archive is unpacked; what the builder itself puts
   * into archives never does.
   */
  static String inside(String path) {
    if (path.startsWith("/") || ("/" + path + "/").contains("/../") || path.isEmpty()) {
      throw new IllegalArgumentException("not a path within an archive: '" + path + "'");
    }
    return path;
  }
}
