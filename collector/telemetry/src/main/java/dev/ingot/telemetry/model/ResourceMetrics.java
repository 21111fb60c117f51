package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resource and its metrics. */
public final class ResourceMetrics extends ResourceGroup {
  private @Nullable Resource resource;
  private final List<ScopeMetrics> scopes = new ArrayList<>();
  private Content schemaUrl = Content.EMPTY;

  /** The resource; an absent one is empty, and comes to be when something is put into it. */
  @Override
  public Resource resource() {
    open();
    Resource there = resource;
    if (there == null) {
      there = onDemand(new Resource());
      resource = there;
    }
    return there;
  }

  /** Sets the resource. */
  public ResourceMetrics resource(Resource other) {
    open();
    resource = set(other);
    return this;
  }

  /** The scopes with their metrics; the list may be changed. */
  @Override
  public List<ScopeMetrics> scopes() {
    open();
    return scopes;
  }

  /** The URL of the schema of the resource. */
  @Override
  public String schemaUrl() {
    open();
    return schemaUrl.toString();
  }

  /** Sets the URL of the schema of the resource. */
  public ResourceMetrics schemaUrl(String text) {
    open();
    schemaUrl = Content.of(text);
    return this;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> resource = within(new Resource(), in);
      case 2 -> scopes.add(within(new ScopeMetrics(), in));
      case 3 -> schemaUrl = Content.of(in);
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  void write(BackwardWriter out) {
    out.content(3, schemaUrl);
    out.messages(2, scopes);
    out.message(1, resource);
  }
}
