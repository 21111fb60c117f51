package dev.ingot.telemetry.model;

import java.util.List;

/** A scope and its metrics. */
public final class ScopeMetrics extends ScopeGroup<ScopeMetrics, Metric> {
  /** An empty scope without metrics. */
  public ScopeMetrics() {
    super(Metric::new);
  }

  @Override
  ScopeMetrics self() {
    return this;
  }

  /** The metrics; the list may be changed. */
  public List<Metric> metrics() {
    return children();
  }
}
