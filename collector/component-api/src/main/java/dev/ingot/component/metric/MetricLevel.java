package dev.ingot.component.metric;

/** How much the collector measures of itself, least first: {@code service::telemetry::metrics}. */
public enum MetricLevel {
  /** Nothing. */
  NONE,
  /** What every operator needs. */
  BASIC,
  /** What the Collector shows by default. */
  NORMAL,
  /** Everything, whatever it costs. */
  DETAILED
}
