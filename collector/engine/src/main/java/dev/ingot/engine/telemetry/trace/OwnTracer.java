package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.ComponentRef;
import dev.ingot.component.Scheduler;
import dev.ingot.component.auth.RequestHeaders;
import dev.ingot.component.trace.ActiveSpan;
import dev.ingot.component.trace.TraceContext;
import dev.ingot.component.trace.Tracer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Makes the spans of a collector, as long as somebody looks at them. Thread-safe. */
public final class OwnTracer {
  private final TracesSettings settings;
  private final SpanClock clock;
  private final SpanIds ids;
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
    this.ids = new SpanIds(ids);
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
    return new ComponentTracer(this, new SpanScope(scope));
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

  ActiveSpan start(SpanScope scope, String name, List<TraceContext> origins) {
    if (!listeners.isAny()) {
      return ActiveSpan.NONE;
    }
    CurrentSpan.Slot slot = current.slot();
    TraceContext parent = parent(slot.span(), origins);
    long traceLow = parent == null ? ids.next() : parent.traceLow();
    if (!settings.sampler().records(Optional.ofNullable(parent), traceLow)) {
      return new UnrecordedSpan(slot, parent, traceLow, ids);
    }
    TraceContext context = ids.context(parent, traceLow, true);
    List<TraceContext> links = origins.size() > 1 ? origins : List.of();
    RecordedSpan span =
        new RecordedSpan(slot, new SpanSeed(scope, name, context, parent, links), clock, listeners);
    listeners.started(span);
    return span;
  }

  private static @Nullable TraceContext parent(
      @Nullable OpenSpan current, List<TraceContext> origins) {
    return switch (origins.size()) {
      case 0 -> current == null ? null : current.context();
      case 1 -> origins.get(0);
      default -> null;
    };
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
    if (settings.propagators().isEmpty()) {
      return List.of();
    }
    Optional<TraceContext> found = Optional.empty();
    for (Propagator each : settings.propagators()) {
      Optional<TraceContext> read = each.read(headers);
      found = read.isPresent() ? read : found;
    }
    return found.map(List::of).orElse(List.of());
  }
}
