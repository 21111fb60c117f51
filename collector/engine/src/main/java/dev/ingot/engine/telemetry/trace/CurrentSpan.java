package dev.ingot.engine.telemetry.trace;

import org.jspecify.annotations.Nullable;

/** The innermost open span of each thread. A thread keeps its slot, so that spans only fill it. */
final class CurrentSpan {
  private final ThreadLocal<Slot> slots = ThreadLocal.withInitial(Slot::new);

  /** That of a thread. */
  static final class Slot {
    private @Nullable OpenSpan span;

    @Nullable OpenSpan span() {
      return span;
    }

    void fill(@Nullable OpenSpan now) {
      span = now;
    }
  }

  /** The slot of this thread. */
  Slot slot() {
    return slots.get();
  }

  @Nullable OpenSpan get() {
    return slots.get().span;
  }
}
