package dev.ingot.telemetry.model;

/** A resource and its metrics. */
public final class ResourceMetrics extends ResourceGroup<ResourceMetrics, ScopeMetrics> {
  /** An empty resource without metrics. */
  public ResourceMetrics() {
    super(ScopeMetrics::new);
  }

  @Override
  ResourceMetrics self() {
    return this;
  }
}
