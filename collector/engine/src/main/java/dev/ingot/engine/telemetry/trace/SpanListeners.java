package dev.ingot.engine.telemetry.trace;

import java.util.ArrayList;
import java.util.List;

/** All who look at spans. Thread-safe; telling them takes no lock. */
final class SpanListeners implements SpanListener {
  private static final SpanListener[] NONE = {};

  private volatile SpanListener[] all = NONE;

  synchronized void add(SpanListener listener) {
    List<SpanListener> more = new ArrayList<>(List.of(all));
    more.add(listener);
    all = more.toArray(NONE);
  }

  synchronized void remove(SpanListener listener) {
    List<SpanListener> less = new ArrayList<>(List.of(all));
    less.remove(listener);
    all = less.toArray(NONE);
  }

  boolean isAny() {
    return all.length > 0;
  }

  @Override
  public void started(RecordedSpan span) {
    for (SpanListener each : all) {
      each.started(span);
    }
  }

  @Override
  public void ended(RecordedSpan span) {
    for (SpanListener each : all) {
      each.ended(span);
    }
  }

  @Override
  public void discarded(RecordedSpan span) {
    for (SpanListener each : all) {
      each.discarded(span);
    }
  }
}
