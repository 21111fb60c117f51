package dev.ingot.telemetry.model;

import java.util.function.Supplier;

/**
 * A scope with all that belongs to it in one resource.
 *
 * @param <G> the group itself, which setters give back
 * @param <R> what belongs to it
 */
public abstract sealed class ScopeGroup<G extends ScopeGroup<G, R>, R extends Message>
    extends Group<G, Scope, R> permits ScopeSpans, ScopeMetrics, ScopeLogs {
  ScopeGroup(Supplier<R> newRecord) {
    super(Scope::new, newRecord);
  }

  /** The scope; an absent one is empty, and comes to be when something is put into it. */
  public final Scope scope() {
    return head();
  }

  /** Sets the scope. */
  public final G scope(Scope other) {
    return head(other);
  }
}
