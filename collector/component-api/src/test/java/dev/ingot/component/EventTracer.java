package dev.ingot.component;

import dev.ingot.component.auth.RequestHeaders;
import dev.ingot.component.trace.ActiveSpan;
import dev.ingot.component.trace.TraceContext;
import dev.ingot.component.trace.Tracer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Notes events; has no spans. */
record EventTracer(List<String> events) implements Tracer {
  @Override
  public boolean isEnabled() {
    return true;
  }

  @Override
  public Tracer with(String attribute, String value) {
    return this;
  }

  @Override
  public ActiveSpan start(String name) {
    return ActiveSpan.NONE;
  }

  @Override
  public ActiveSpan start(String name, List<TraceContext> origins) {
    return ActiveSpan.NONE;
  }

  @Override
  public Optional<TraceContext> current() {
    return Optional.empty();
  }

  @Override
  public void event(String name, Object... fields) {
    events.add(name + " " + Arrays.toString(fields));
  }

  @Override
  public List<TraceContext> received(RequestHeaders headers) {
    return List.of();
  }
}
