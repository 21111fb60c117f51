package dev.ingot.telemetry.model;

import java.util.List;
import java.util.function.Supplier;

/**
 * A resource with all that belongs to it in one request.
 *
 * @param <G> the group itself, which setters give back
 * @param <S> its scopes
 */
public abstract sealed class ResourceGroup<G extends ResourceGroup<G, S>, S extends Message>
    extends Group<G, Resource, S> permits ResourceSpans, ResourceMetrics, ResourceLogs {
  ResourceGroup(Supplier<S> newScope) {
    super(Resource::new, newScope);
  }

  /** The resource; an absent one is empty, and comes to be when something is put into it. */
  public final Resource resource() {
    return head();
  }

  /** Sets the resource. */
  public final G resource(Resource other) {
    return head(other);
  }

  /** The scopes; the list may be changed. */
  public final List<S> scopes() {
    return children();
  }
}
