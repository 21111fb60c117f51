package dev.ingot.telemetry.model;

/** Distributions over buckets with explicit bounds. */
public final class Histogram extends Aggregation<HistogramPoint, Histogram> {

  /** No points. */
  public Histogram() {
    super(9, HistogramPoint::new);
  }

  @Override
  Histogram self() {
    return this;
  }
}
