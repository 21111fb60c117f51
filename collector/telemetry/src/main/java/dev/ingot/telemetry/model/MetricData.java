package dev.ingot.telemetry.model;

import java.util.List;

/** The data points of a metric and what they are. */
public abstract sealed class MetricData extends Message permits Gauge, Aggregation, Summary {
  MetricData() {}

  /** The data points; the list may be changed. */
  public abstract List<? extends DataPoint<?>> points();

  /** The number of the metric's field for such data. */
  abstract int field();
}
