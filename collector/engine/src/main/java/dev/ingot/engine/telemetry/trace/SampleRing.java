package dev.ingot.engine.telemetry.trace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The youngest samples of spans, one a second at most. Thread-safe; a span that comes too early
 * costs one comparison.
 *
 * <p>Size and period are those of the Collector's zPages.
 */
final class SampleRing {
  private static final int SIZE = 10;
  private static final long PERIOD = TimeUnit.SECONDS.toNanos(1);

  private final Deque<RecordedSpan> samples = new ArrayDeque<>(SIZE);
  private volatile long next = Long.MIN_VALUE;

  /** Takes a span, unless one was taken less than a second before it ended. */
  void add(RecordedSpan span, long endNanos) {
    if (endNanos >= next) {
      addNext(span, endNanos);
    }
  }

  private synchronized void addNext(RecordedSpan span, long endNanos) {
    if (endNanos < next) {
      return;
    }
    next = endNanos + PERIOD;
    if (samples.size() == SIZE) {
      samples.removeFirst();
    }
    samples.addLast(span);
  }

  synchronized List<RecordedSpan> samples() {
    return List.copyOf(samples);
  }
}
