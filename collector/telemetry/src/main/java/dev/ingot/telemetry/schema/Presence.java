package dev.ingot.telemetry.schema;

/** How often a field occurs, and whether JSON shows it when it is zero or empty. */
public enum Presence {
  /** At most once; absent means zero, and JSON leaves zero out. */
  IMPLICIT,
  /** At most once; absent differs from zero. */
  EXPLICIT,
  /** A message, at most once; JSON always shows it, as the Collector's pdata does. */
  ALWAYS,
  /** A member of the message's oneof: at most one of them occurs, absent differs from zero. */
  ONEOF,
  /** Any number of times. */
  REPEATED
}
