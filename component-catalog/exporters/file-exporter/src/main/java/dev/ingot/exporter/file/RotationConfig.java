package dev.ingot.exporter.file;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;

/**
 * When a file is put aside for a new one, and for how long it stays.
 *
 * @param maxMegabytes size at which the file is put aside; 0: 100
 * @param maxDays age in days at which files put aside are deleted; 0: never
 * @param maxBackups how many files put aside stay; 0: all
 * @param localtime whether their names have local time instead of UTC
 */
@Config
public record RotationConfig(
    @Option(
            doc =
                "Size that the file does not exceed: what would make it larger goes to a new file."
                    + " 0 means 100.",
            defaultValue = "100",
            unit = "MiB",
            min = 0,
            max = 1_000_000)
        int maxMegabytes,
    @Option(
            doc = "Age at which files put aside are deleted. 0 means never.",
            defaultValue = "0",
            unit = "days",
            min = 0)
        int maxDays,
    @Option(
            doc =
                "Number of files put aside that are kept, the latest. 0 means all, as far as"
                    + " max_days lets them.",
            defaultValue = "100",
            unit = "files",
            min = 0)
        int maxBackups,
    @Option(
            doc = "Whether the names of files put aside have local time instead of UTC.",
            defaultValue = "false")
        boolean localtime) {

  private static final int DEFAULT_MEGABYTES = 100;
  private static final long MEGABYTE = 1024L * 1024;

  long maxBytes() {
    return (maxMegabytes == 0 ? DEFAULT_MEGABYTES : maxMegabytes) * MEGABYTE;
  }
}
