package dev.ingot.engine.telemetry.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Spans that run, as many as there are places for. A span finds its place by its id, so that to
 * come and to go takes neither lock nor memory; who finds none is not shown. Thread-safe.
 */
final class RunningSpans {
  private static final int PLACES = 2048;
  private static final int TRIES = 16;

  private final AtomicReferenceArray<RecordedSpan> places = new AtomicReferenceArray<>(PLACES);

  void add(RecordedSpan span) {
    int first = first(span);
    for (int i = 0; i < TRIES; i++) {
      if (places.compareAndSet((first + i) % PLACES, null, span)) {
        return;
      }
    }
  }

  void remove(RecordedSpan span) {
    int first = first(span);
    for (int i = 0; i < TRIES; i++) {
      int place = (first + i) % PLACES;
      if (places.get(place) == span) {
        places.setRelease(place, null);
        return;
      }
    }
  }

  private static int first(RecordedSpan span) {
    return (int) (span.context().spanId() & (PLACES - 1));
  }

  List<RecordedSpan> all() {
    List<RecordedSpan> all = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      RecordedSpan span = places.get(i);
      if (span != null) {
        all.add(span);
      }
    }
    return all;
  }
}
