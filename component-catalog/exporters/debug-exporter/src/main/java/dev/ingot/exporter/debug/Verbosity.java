package dev.ingot.exporter.debug;

/** How much is shown of a batch. */
public enum Verbosity {
  /** One line of counts per batch. */
  BASIC,
  /** The counts, then about one line per record. */
  NORMAL,
  /** The counts, then every field of every record. */
  DETAILED
}
