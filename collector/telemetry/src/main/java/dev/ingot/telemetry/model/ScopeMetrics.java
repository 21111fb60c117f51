package dev.ingot.telemetry.model;

import dev.ingot.telemetry.wire.WireReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scope and its metrics. */
public final class ScopeMetrics extends Message {
  private @Nullable Scope scope;
  private final List<Metric> metrics = new ArrayList<>();
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
  public ScopeMetrics scope(Scope other) {
    open();
    scope = set(other);
    return this;
  }

  /** The metrics; the list may be changed. */
  public List<Metric> metrics() {
    open();
    return metrics;
  }

  /** The URL of the schema of the metrics. */
  public String schemaUrl() {
    open();
    return schemaUrl.toString();
  }

  /** Sets the URL of the schema of the metrics. */
  public ScopeMetrics schemaUrl(String text) {
    open();
    schemaUrl = Content.of(text);
    return this;
  }

  @Override
  boolean read(WireReader in) {
    switch (in.field()) {
      case 1 -> scope = within(new Scope(), in);
      case 2 -> metrics.add(within(new Metric(), in));
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
    out.messages(2, metrics);
    out.message(1, scope);
  }
}
