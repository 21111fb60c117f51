package dev.ingot.telemetry.model;

import java.util.List;

/** A scope and its spans. */
public final class ScopeSpans extends ScopeGroup<ScopeSpans, Span> {
  /** An empty scope without spans. */
  public ScopeSpans() {
    super(Span::new);
  }

  @Override
  ScopeSpans self() {
    return this;
  }

  /** The spans; the list may be changed. */
  public List<Span> spans() {
    return children();
  }
}
