package dev.ingot.builder.registry;

import java.util.function.Consumer;

/** Says how far a long download is: a line for every 16 MB. */
final class Progress {
  private static final long STEP = 16_000_000;

  private final String what;
  private final long size;
  private final Consumer<String> lines;
  private long next = STEP;

  Progress(String what, long size, Consumer<String> lines) {
    this.what = what;
    this.size = size;
    this.lines = lines;
  }

  /** Says that so many bytes have come. */
  void at(long bytes) {
    if (bytes >= next && bytes < size) {
      lines.accept("%s: %d of %d MB".formatted(what, megabytes(bytes), megabytes(size)));
      next = bytes - bytes % STEP + STEP;
    }
  }

  private static long megabytes(long bytes) {
    return bytes / 1_000_000;
  }
}
