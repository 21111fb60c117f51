package dev.ingot.component.metric;

import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** Counts for nobody. */
record NoMeter() implements Meter {
  @Override
  public MetricLevel level() {
    return MetricLevel.NONE;
  }

  @Override
  public Meter with(String attribute, String value) {
    return this;
  }

  @Override
  public Counter counter(Metric metric) {
    return new Counter();
  }

  @Override
  public Histogram histogram(Metric metric) {
    return new Histogram(metric.bounds());
  }

  @Override
  public Observation observe(Metric metric, LongSupplier value) {
    return () -> {};
  }

  @Override
  public Observation observeFraction(Metric metric, DoubleSupplier value) {
    return () -> {};
  }
}
