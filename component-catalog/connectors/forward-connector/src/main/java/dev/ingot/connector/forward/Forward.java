package dev.ingot.connector.forward;

import dev.ingot.component.Connector;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.telemetry.Telemetry;

/** Hands telemetry on as it is. */
record Forward<T extends Telemetry>(Consumer<T> next) implements Connector<T> {
  @Override
  public void consume(T telemetry) throws ConsumeException {
    next.consume(telemetry);
  }

  @Override
  public boolean tryConsume(T telemetry) throws ConsumeException {
    return next.tryConsume(telemetry);
  }
}
