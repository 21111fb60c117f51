package dev.ingot.engine.telemetry.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A span that is recorded. One thread writes; others may look. */
final class RecordedSpan extends OpenSpan {
  private static final int MAX_EVENTS = 128;

  private final SpanSeed seed;
  private final SpanClock clock;
  private final SpanListener listener;
  private final long startNanos;
  private final long startNanoTime;
  private final Map<String, Object> attributes = new LinkedHashMap<>();
  private final List<Event> events = new ArrayList<>();
  private int droppedEvents;
  private @Nullable String failure;
  private OptionalLong took = OptionalLong.empty();

  /**
   * Something that happened in the span.
   *
   * @param nanos when, in nanoseconds since 1970
   * @param attributes texts and integers by name
   */
  record Event(long nanos, String name, Map<String, Object> attributes) {}

  RecordedSpan(CurrentSpan current, SpanSeed seed, SpanClock clock, SpanListener listener) {
    super(current, seed.context());
    this.seed = seed;
    this.clock = clock;
    this.listener = listener;
    this.startNanoTime = clock.nanoTime();
    this.startNanos = clock.now();
  }

  SpanSeed seed() {
    return seed;
  }

  long startNanos() {
    return startNanos;
  }

  @Override
  public synchronized void attribute(String name, String value) {
    attributes.put(name, value);
  }

  @Override
  public synchronized void attribute(String name, long value) {
    attributes.put(name, value);
  }

  @Override
  public synchronized void event(String name, Object... fields) {
    if (events.size() >= MAX_EVENTS) {
      droppedEvents++;
      return;
    }
    Map<String, Object> named = new LinkedHashMap<>();
    for (int i = 0; i + 1 < fields.length; i += 2) {
      Object value = fields[i + 1];
      named.put(
          String.valueOf(fields[i]),
          value instanceof Number number ? number.longValue() : String.valueOf(value));
    }
    events.add(new Event(startNanos + elapsed(), name, named));
  }

  @Override
  public synchronized void fail(String reason) {
    failure = reason;
  }

  private long elapsed() {
    return clock.nanoTime() - startNanoTime;
  }

  @Override
  void ended() {
    synchronized (this) {
      took = OptionalLong.of(elapsed());
    }
    listener.ended(this);
  }

  @Override
  void discarded() {
    listener.discarded(this);
  }

  synchronized Map<String, Object> attributes() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  synchronized List<Event> events() {
    return List.copyOf(events);
  }

  synchronized int droppedEvents() {
    return droppedEvents;
  }

  synchronized Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** How many nanoseconds it took; empty while it has not ended. */
  synchronized OptionalLong took() {
    return took;
  }
}
