package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.trace.ActiveSpan;
import dev.ingot.component.trace.TraceContext;
import org.jspecify.annotations.Nullable;

/** A span on the thread that started it. */
abstract sealed class OpenSpan implements ActiveSpan permits RecordedSpan, UnrecordedSpan {
  private final CurrentSpan.Slot slot;
  private final @Nullable OpenSpan former;
  private boolean open = true;

  OpenSpan(CurrentSpan.Slot slot) {
    this.slot = slot;
    this.former = slot.span();
    slot.fill(this);
  }

  /** What others need to know of it. */
  abstract TraceContext context();

  final boolean isOpen() {
    return open;
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
    slot.fill(former);
    return true;
  }

  abstract void ended();

  abstract void discarded();
}
