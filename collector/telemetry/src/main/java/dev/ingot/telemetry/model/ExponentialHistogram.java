package dev.ingot.telemetry.model;

/** Distributions over buckets whose bounds grow exponentially. */
public final class ExponentialHistogram
    extends Aggregation<ExponentialHistogramPoint, ExponentialHistogram> {

  /** No points. */
  public ExponentialHistogram() {
    super(10, ExponentialHistogramPoint::new);
  }

  @Override
  ExponentialHistogram self() {
    return this;
  }
}
