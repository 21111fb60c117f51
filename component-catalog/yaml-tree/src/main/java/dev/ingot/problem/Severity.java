package dev.ingot.problem;

/** How much a problem weighs. */
public enum Severity {
  /** Nothing is written or started. */
  ERROR,
  /** The work goes on. */
  WARNING
}
