package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.ComponentRef;
import dev.ingot.component.Scheduler;
import dev.ingot.component.auth.RequestHeaders;
import dev.ingot.component.trace.ActiveSpan;
import dev.ingot.component.trace.TraceContext;
import dev.ingot.component.trace.Tracer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** Makes the spans of a collector, as long as somebody looks at them. Thread-safe. */
public final class OwnTracer {
  private final TracesSettings settings;
  private final SpanClock clock;
  private final LongSupplier ids;
  private final CurrentSpan current = new CurrentSpan();
  private final SpanListeners listeners = new SpanListeners();

  /**
   * A tracer at which nobody looks yet.
   *
   * @param ids gives random numbers
   */
  public OwnTracer(TracesSettings settings, Scheduler scheduler, LongSupplier ids) {
    this.settings = settings;
    this.clock = new SpanClock(scheduler);
    this.ids = ids;
  }

  /**
   * The tracer of a component.
   *
   * @param place where it stands, as {@code otelcol.pipeline.id}
   */
  public Tracer of(ComponentRef component, Map<String, Object> place) {
    if (!settings.enabled()) {
      return Tracer.none();
    }
    SortedMap<String, String> scope = new TreeMap<>();
    place.forEach((name, value) -> scope.put(name, value.toString()));
    scope.put("otelcol.component.id", component.id().toString());
    scope.put("otelcol.component.kind", component.kind().word());
    return new ComponentTracer(this, Collections.unmodifiableSortedMap(scope));
  }

  /** The current span of this thread, recorded or not. */
  public Optional<TraceContext> current() {
    OpenSpan span = current.get();
    return span == null ? Optional.empty() : Optional.of(span.context());
  }

  /** Tells somebody of all spans from now on. */
  void add(SpanListener listener) {
    listeners.add(listener);
  }

  /** Tells somebody no more. */
  void remove(SpanListener listener) {
    listeners.remove(listener);
  }

  boolean isEnabled() {
    return listeners.isAny();
  }

  ActiveSpan start(SortedMap<String, String> scope, String name, List<TraceContext> origins) {
    if (!listeners.isAny()) {
      return ActiveSpan.NONE;
    }
    Optional<TraceContext> parent =
        switch (origins.size()) {
          case 0 -> current();
          case 1 -> Optional.of(origins.get(0));
          default -> Optional.empty();
        };
    List<TraceContext> links = origins.size() > 1 ? origins : List.of();
    TraceContext context = context(parent);
    if (!context.sampled()) {
      return new UnrecordedSpan(current, context);
    }
    RecordedSpan span =
        new RecordedSpan(
            current, new SpanSeed(scope, name, context, parent, links), clock, listeners);
    listeners.started(span);
    return span;
  }

  private TraceContext context(Optional<TraceContext> parent) {
    long high = parent.map(TraceContext::traceHigh).orElseGet(this::id);
    long low = parent.map(TraceContext::traceLow).orElseGet(this::id);
    boolean sampled = settings.sampler().records(parent, low);
    String state = parent.map(TraceContext::state).orElse("");
    return new TraceContext(high, low, id(), sampled, false, state);
  }

  private long id() {
    long id = ids.getAsLong();
    return id == 0 ? 1 : id;
  }

  void event(String name, Object... fields) {
    OpenSpan span = current.get();
    if (span != null) {
      span.event(name, fields);
    }
  }

  Map<String, String> sending(Map<String, String> headers) {
    OpenSpan span = current.get();
    if (span == null || settings.propagators().isEmpty()) {
      return headers;
    }
    Map<String, String> more = new LinkedHashMap<>(headers);
    for (Propagator each : settings.propagators()) {
      each.write(span.context(), more);
    }
    return more;
  }

  List<TraceContext> received(RequestHeaders headers) {
    Optional<TraceContext> found = Optional.empty();
    for (Propagator each : settings.propagators()) {
      Optional<TraceContext> read = each.read(headers);
      found = read.isPresent() ? read : found;
    }
    return found.map(List::of).orElse(List.of());
  }
}
