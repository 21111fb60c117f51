package dev.ingot.engine.telemetry.trace;

import dev.ingot.component.trace.TraceContext;
import dev.ingot.engine.telemetry.trace.SpanEvents.Event;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A span that is recorded. One thread writes, without any lock. Others see all of it when it has
 * ended; before, some of what was said so far.
 */
final class RecordedSpan extends OpenSpan {
  private static final long RUNNING = -1;

  private final SpanSeed seed;
  private final SpanClock clock;
  private final SpanListener listener;
  private final long startNanos;
  private final long startNanoTime;
  private final SpanFields attributes = new SpanFields();
  private final SpanEvents events = new SpanEvents();
  private @Nullable String failure;
  private volatile long took = RUNNING;

  RecordedSpan(CurrentSpan.Slot slot, SpanSeed seed, SpanClock clock, SpanListener listener) {
    super(slot);
    this.seed = seed;
    this.clock = clock;
    this.listener = listener;
    this.startNanoTime = clock.nanoTime();
    this.startNanos = clock.at(startNanoTime);
  }

  SpanSeed seed() {
    return seed;
  }

  @Override
  TraceContext context() {
    return seed.context();
  }

  @Override
  public boolean isRecording() {
    return isOpen();
  }

  long startNanos() {
    return startNanos;
  }

  @Override
  public void attribute(String name, String value) {
    attributes.put(name, value);
  }

  @Override
  public void attribute(String name, long value) {
    attributes.put(name, value);
  }

  @Override
  public void event(String name, Object... fields) {
    if (events.hasRoom()) {
      events.add(new Event(startNanos + elapsed(), name, SpanFields.of(fields)));
    }
  }

  @Override
  public void fail(String reason) {
    failure = reason;
  }

  private long elapsed() {
    return clock.nanoTime() - startNanoTime;
  }

  @Override
  void ended() {
    took = Math.max(0, elapsed());
    listener.ended(this);
  }

  @Override
  void discarded() {
    listener.discarded(this);
  }

  SpanFields attributes() {
    return attributes;
  }

  SpanEvents events() {
    return events;
  }

  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  /** How many nanoseconds it took; empty while it has not ended. */
  OptionalLong took() {
    long nanos = took;
    return nanos == RUNNING ? OptionalLong.empty() : OptionalLong.of(nanos);
  }
}
