package dev.ingot.engine.telemetry.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a span, up to a limit. One thread adds; others may look without a lock, as at
 * {@link SpanFields}.
 */
final class SpanEvents {
  private static final int MAX = 128;
  private static final int FIRST = 4;
  private static final @Nullable Event[] NONE = {};

  private @Nullable Event[] events = NONE;
  private int used;
  private int dropped;

  /**
   * Something that happened.
   *
   * @param nanos when, in nanoseconds since 1970
   */
  record Event(long nanos, String name, SpanFields fields) {}

  /** Whether there is room for one more; if not, it is counted. */
  boolean hasRoom() {
    if (used < MAX) {
      return true;
    }
    dropped++;
    return false;
  }

  void add(Event event) {
    if (used == events.length) {
      events = Arrays.copyOf(events, Math.max(FIRST, 2 * used));
    }
    events[used++] = event;
  }

  /** Those that this thread sees. */
  List<Event> seen() {
    List<Event> seen = new ArrayList<>();
    for (Event event : events) {
      if (event != null) {
        seen.add(event);
      }
    }
    return seen;
  }

  int dropped() {
    return dropped;
  }
}
