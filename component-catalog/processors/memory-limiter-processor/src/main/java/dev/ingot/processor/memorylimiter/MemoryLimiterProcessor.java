package dev.ingot.processor.memorylimiter;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.HeldTelemetry;
import dev.ingot.component.Host;
import dev.ingot.component.Processor;
import dev.ingot.component.trace.ProcessorEvents;
import dev.ingot.telemetry.Telemetry;

/** Hands telemetry on unless the limiter refuses it. */
final class MemoryLimiterProcessor<T extends Telemetry> implements Processor<T> {
  private final MemoryLimiter limiter;
  private final GuardedItems items;
  private final ProcessorEvents events;
  private final Consumer<T> next;

  MemoryLimiterProcessor(
      MemoryLimiter limiter, GuardedItems items, ProcessorEvents events, Consumer<T> next) {
    this.limiter = limiter;
    this.items = items;
    this.events = events;
    this.next = next;
  }

  @Override
  public void start(Host host) {
    limiter.start();
  }

  @Override
  public void consume(T telemetry) throws ConsumeException {
    long bytes = HeldTelemetry.bytesOf(telemetry);
    admit(telemetry, bytes);
    items.accepted(telemetry.itemCount());
    try {
      next.consume(telemetry);
    } finally {
      limiter.letThrough(bytes);
    }
  }

  @Override
  public boolean tryConsume(T telemetry) throws ConsumeException {
    long bytes = HeldTelemetry.bytesOf(telemetry);
    admit(telemetry, bytes);
    boolean declined = false;
    try {
      declined = !next.tryConsume(telemetry);
      return !declined;
    } finally {
      if (declined) {
        limiter.takeBack(bytes);
      } else {
        items.accepted(telemetry.itemCount());
        limiter.letThrough(bytes);
      }
    }
  }

  private void admit(T telemetry, long bytes) throws ConsumeException {
    events.start();
    try {
      limiter.admit(bytes);
    } catch (ConsumeException refusal) {
      items.refused(telemetry.itemCount());
      throw refusal;
    } finally {
      events.end();
    }
  }

  @Override
  public void stop() {
    limiter.stop();
  }
}
