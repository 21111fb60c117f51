package dev.ingot.telemetry.model;

/** A resource and its spans. */
public final class ResourceSpans extends ResourceGroup<ResourceSpans, ScopeSpans> {
  /** An empty resource without spans. */
  public ResourceSpans() {
    super(ScopeSpans::new);
  }

  @Override
  ResourceSpans self() {
    return this;
  }
}
