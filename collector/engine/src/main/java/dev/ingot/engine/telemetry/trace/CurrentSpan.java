package dev.ingot.engine.telemetry.trace;

import org.jspecify.annotations.Nullable;

/** The innermost open span of each thread. A thread keeps its slot, so that spans only fill it. */
final class CurrentSpan {
  private final ThreadLocal<Slot> slots = ThreadLocal.withInitial(Slot::new);

  private static final class Slot {
    private @Nullable OpenSpan span;
  }

  @Nullable OpenSpan get() {
    return slots.get().span;
  }

  void set(@Nullable OpenSpan span) {
    slots.get().span = span;
  }
}
