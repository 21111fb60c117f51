package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.auth.RequestHeaders;
import dev.ingot.component.trace.ActiveSpan;
import dev.ingot.component.trace.TraceContext;
import dev.ingot.component.trace.Tracer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tracer of a component. */
record ComponentTracer(OwnTracer tracer, SpanScope scope) implements Tracer {
  @Override
  public boolean isEnabled() {
    return tracer.isEnabled();
  }

  @Override
  public Tracer with(String attribute, String value) {
    return new ComponentTracer(tracer, scope.with(attribute, value));
  }

  @Override
  public ActiveSpan start(String name) {
    return tracer.start(scope, name, List.of());
  }

  @Override
  public ActiveSpan start(String name, List<TraceContext> origins) {
    return tracer.start(scope, name, origins);
  }

  @Override
  public Optional<TraceContext> current() {
    return tracer.current();
  }

  @Override
  public void event(String name, Object... fields) {
    if (tracer.isEnabled()) {
      tracer.event(name, fields);
    }
  }

  @Override
  public Map<String, String> sending(Map<String, String> headers) {
    return tracer.isEnabled() ? tracer.sending(headers) : headers;
  }

  @Override
  public List<TraceContext> received(RequestHeaders headers) {
    return tracer.isEnabled() ? tracer.received(headers) : List.of();
  }
}
