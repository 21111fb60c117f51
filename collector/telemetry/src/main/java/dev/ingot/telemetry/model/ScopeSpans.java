package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scope and its spans. */
public final class ScopeSpans extends Message {
  private @Nullable Scope scope;
  private final List<Span> spans = new ArrayList<>();
  private Content schemaUrl = Content.EMPTY;

  /** The scope; an absent one is empty, and comes to be when something is put into it. */
  public Scope scope() {
    open();
    Scope there = scope;
    if (there == null) {
      there = onDemand(new Scope());
      scope = there;
    }
    return there;
  }

  /** Sets the scope. */
  public ScopeSpans scope(Scope other) {
    open();
    scope = set(other);
    return this;
  }

  /** The spans; the list may be changed. */
  public List<Span> spans() {
    open();
    return spans;
  }

  /** The URL of the schema of the spans. */
  public String schemaUrl() {
    open();
    return schemaUrl.toString();
  }

  /** Sets the URL of the schema of the spans. */
  public ScopeSpans schemaUrl(String text) {
    open();
    schemaUrl = Content.of(text);
    return this;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> scope = within(new Scope(), in);
      case 2 -> spans.add(within(new Span(), in));
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
    out.messages(2, spans);
    out.message(1, scope);
  }
}
