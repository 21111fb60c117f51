package dev.ingot.engine.telemetry.output;

/**
 * What sums and histograms of the collector's own metrics say when they are sent by OTLP.
 *
 * <p>Source: the OpenTelemetry specification, "OTLP Exporter", section "Additional environment
 * variable configuration" of metrics.
 */
public enum Temporality {
  /** All since the start. */
  CUMULATIVE,

  /** What sums that only grow, and histograms, gained since the last sending. */
  DELTA,

  /**
   * The same, but all since the start for sums that are measured only when somebody looks: those
   * need no memory of the last sending.
   */
  LOW_MEMORY
}
