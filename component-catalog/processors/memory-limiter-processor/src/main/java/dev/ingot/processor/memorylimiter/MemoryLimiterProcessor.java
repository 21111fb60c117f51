package dev.ingot.processor.memorylimiter;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.HeldTelemetry;
import dev.ingot.component.Host;
import dev.ingot.component.Processor;
import dev.ingot.telemetry.Telemetry;

/** Hands telemetry on unless the limiter refuses it. */
final class MemoryLimiterProcessor<T extends Telemetry> implements Processor<T> {
  private final MemoryLimiter limiter;
  private final Consumer<T> next;

  MemoryLimiterProcessor(MemoryLimiter limiter, Consumer<T> next) {
    this.limiter = limiter;
    this.next = next;
  }

  @Override
  public void start(Host host) {
    limiter.start();
  }

  @Override
  public void consume(T telemetry) throws ConsumeException {
    long bytes = HeldTelemetry.bytesOf(telemetry);
    limiter.admit(bytes);
    try {
      next.consume(telemetry);
    } finally {
      limiter.letThrough(bytes);
    }
  }

  @Override
  public boolean tryConsume(T telemetry) throws ConsumeException {
    long bytes = HeldTelemetry.bytesOf(telemetry);
    limiter.admit(bytes);
    boolean declined = false;
    try {
      declined = !next.tryConsume(telemetry);
      return !declined;
    } finally {
      if (declined) {
        limiter.takeBack(bytes);
      } else {
        limiter.letThrough(bytes);
      }
    }
  }

  @Override
  public void stop() {
    limiter.stop();
  }
}
