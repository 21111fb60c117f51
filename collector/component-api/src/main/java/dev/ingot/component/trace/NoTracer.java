package dev.ingot.component.trace;

import dev.ingot.component.auth.RequestHeaders;
import java.util.List;
import java.util.Optional;

/** Makes no spans. */
enum NoTracer implements Tracer {
  INSTANCE;

  @Override
  public boolean isEnabled() {
    return false;
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
  public void event(String name, Object... fields) {}

  @Override
  public List<TraceContext> received(RequestHeaders headers) {
    return List.of();
  }
}
