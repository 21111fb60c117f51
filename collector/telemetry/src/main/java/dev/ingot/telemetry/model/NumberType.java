package dev.ingot.telemetry.model;

/** What the number of a data point or exemplar is. */
public enum NumberType {
  /** There is none. */
  NONE,
  /** An integer of 64 bits. */
  INTEGER,
  /** A floating point number of 64 bits. */
  FLOAT64
}
