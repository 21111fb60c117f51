package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.trace.TraceContext;

/** A span that the sampler left out; those within it learn that from it. */
final class UnrecordedSpan extends OpenSpan {
  UnrecordedSpan(CurrentSpan current, TraceContext context) {
    super(current, context);
  }

  @Override
  public void attribute(String name, String value) {}

  @Override
  public void attribute(String name, long value) {}

  @Override
  public void event(String name, Object... fields) {}

  @Override
  public void fail(String reason) {}

  @Override
  void ended() {}

  @Override
  void discarded() {}
}
