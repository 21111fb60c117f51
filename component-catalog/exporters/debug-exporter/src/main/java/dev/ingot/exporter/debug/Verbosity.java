package dev.ingot.exporter.debug;

import java.util.Locale;

/** How much is shown of a batch. Its text is what the Collector prints, with a capital. */
public enum Verbosity {
  /** One line of counts per batch. */
  BASIC,
  /** The counts, then about one line per record. */
  NORMAL,
  /** The counts, then every field of every record. */
  DETAILED;

  @Override
  public String toString() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }
}
