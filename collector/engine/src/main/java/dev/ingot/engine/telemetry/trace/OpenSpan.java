package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.trace.ActiveSpan;
import dev.ingot.component.trace.TraceContext;
import org.jspecify.annotations.Nullable;

/** A span on the thread that started it. */
abstract sealed class OpenSpan implements ActiveSpan permits RecordedSpan, UnrecordedSpan {
  private final CurrentSpan current;
  private final @Nullable OpenSpan former;
  private final TraceContext context;
  private boolean open = true;

  OpenSpan(CurrentSpan current, TraceContext context) {
    this.current = current;
    this.former = current.get();
    this.context = context;
    current.set(this);
  }

  final TraceContext context() {
    return context;
  }

  @Override
  public final boolean isRecording() {
    return open && context.sampled();
  }

  @Override
  public final void discard() {
    if (leave()) {
      discarded();
    }
  }

  @Override
  public final void close() {
    if (leave()) {
      ended();
    }
  }

  private boolean leave() {
    if (!open) {
      return false;
    }
    open = false;
    current.set(former);
    return true;
  }

  abstract void ended();

  abstract void discarded();
}
