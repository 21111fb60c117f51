package dev.ingot.engine.telemetry.trace;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All who look at spans. Thread-safe. */
final class SpanListeners implements SpanListener {
  private final List<SpanListener> all = new CopyOnWriteArrayList<>();
  private volatile boolean any;

  synchronized void add(SpanListener listener) {
    all.add(listener);
    any = true;
  }

  synchronized void remove(SpanListener listener) {
    all.remove(listener);
    any = !all.isEmpty();
  }

  boolean isAny() {
    return any;
  }

  @Override
  public void started(RecordedSpan span) {
    all.forEach(each -> each.started(span));
  }

  @Override
  public void ended(RecordedSpan span) {
    all.forEach(each -> each.ended(span));
  }

  @Override
  public void discarded(RecordedSpan span) {
    all.forEach(each -> each.discarded(span));
  }
}
