package dev.ingot.engine.fake;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Connector;
import dev.ingot.component.ConnectorFactory;
import dev.ingot.component.Router;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.List;

/** Emits one item of the other signal for each telemetry that comes in. */
record FakeConnectorFactory(List<String> events) implements ConnectorFactory<FakeConfig> {
  @Override
  public <I extends Telemetry, O extends Telemetry> Connector<I> create(
      Signal<I> from, Signal<O> to, ComponentContext context, FakeConfig config, Router<O> router) {
    return new FakeStep<>(
        context, config, events, telemetry -> router.all().consume(FakeReceiver.item(to)));
  }
}
