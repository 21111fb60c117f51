package dev.ingot.telemetry.model;

/** A resource and its log records. */
public final class ResourceLogs extends ResourceGroup<ResourceLogs, ScopeLogs> {
  /** An empty resource without log records. */
  public ResourceLogs() {
    super(ScopeLogs::new);
  }

  @Override
  ResourceLogs self() {
    return this;
  }
}
