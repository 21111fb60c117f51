package dev.ingot.telemetry.model;

import java.util.List;

/** A resource with all that belongs to it in one request. */
public abstract sealed class ResourceGroup extends Message
    permits ResourceSpans, ResourceMetrics, ResourceLogs {
  ResourceGroup() {}

  /** The resource; an absent one is empty, and comes to be when something is put into it. */
  public abstract Resource resource();

  /** The scopes; the list may be changed. */
  public abstract List<? extends Message> scopes();

  /** The URL of the schema of the resource. */
  public abstract String schemaUrl();
}
