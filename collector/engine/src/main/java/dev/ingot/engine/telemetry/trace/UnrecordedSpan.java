package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.trace.TraceContext;
import org.jspecify.annotations.Nullable;

/**
 * A span that the sampler left out; those within it learn that from it. Its ids are made when
 * somebody asks for them, which hardly anybody does.
 */
final class UnrecordedSpan extends OpenSpan {
  private final @Nullable TraceContext parent;
  private final long traceLow;
  private final SpanIds ids;
  private @Nullable TraceContext context;

  /**
   * A span on this thread.
   *
   * @param traceLow the last 8 bytes of the id of its trace
   */
  UnrecordedSpan(CurrentSpan.Slot slot, @Nullable TraceContext parent, long traceLow, SpanIds ids) {
    super(slot);
    this.parent = parent;
    this.traceLow = traceLow;
    this.ids = ids;
  }

  @Override
  TraceContext context() {
    TraceContext there = context;
    if (there == null) {
      there = ids.context(parent, traceLow, false);
      context = there;
    }
    return there;
  }

  @Override
  public boolean isRecording() {
    return false;
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
