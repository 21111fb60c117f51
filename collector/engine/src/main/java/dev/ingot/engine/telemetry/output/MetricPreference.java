package dev.ingot.engine.telemetry.output;

/**
 * How an exporter wants own metrics.
 *
 * @param temporality what sums and histograms say
 * @param exponential whether histograms are to have exponential buckets, unless a view says
 *     otherwise
 */
public record MetricPreference(Temporality temporality, boolean exponential) {
  /** What applies when nothing is said. */
  public static final MetricPreference DEFAULT =
      new MetricPreference(Temporality.CUMULATIVE, false);
}
