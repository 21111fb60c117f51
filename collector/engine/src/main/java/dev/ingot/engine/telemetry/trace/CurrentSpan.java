package dev.ingot.engine.telemetry.trace;

import org.jspecify.annotations.Nullable;

/** The innermost open span of each thread. */
final class CurrentSpan {
  private final ThreadLocal<@Nullable OpenSpan> spans = new ThreadLocal<>();

  @Nullable OpenSpan get() {
    return spans.get();
  }

  void set(@Nullable OpenSpan span) {
    if (span == null) {
      spans.remove();
    } else {
      spans.set(span);
    }
  }
}
