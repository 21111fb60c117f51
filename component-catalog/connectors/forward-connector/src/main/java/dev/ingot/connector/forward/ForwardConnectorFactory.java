package dev.ingot.connector.forward;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Connector;
import dev.ingot.component.ConnectorFactory;
import dev.ingot.component.Consumer;
import dev.ingot.component.Router;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;

/** Makes forward connectors. */
public final class ForwardConnectorFactory implements ConnectorFactory<ForwardConnectorConfig> {

  /** For generated code. */
  public ForwardConnectorFactory() {}

  @Override
  public <I extends Telemetry, O extends Telemetry> Connector<I> create(
      Signal<I> from,
      Signal<O> to,
      ComponentContext context,
      ForwardConnectorConfig config,
      Router<O> router) {
    return new Forward<>(sameSignal(from, to, router.all()));
  }

  /** The two signals are one, as the descriptor says; the compiler does not know that. */
  @SuppressWarnings("unchecked")
  private static <I extends Telemetry, O extends Telemetry> Consumer<I> sameSignal(
      Signal<I> from, Signal<O> to, Consumer<O> next) {
    if (!from.id().equals(to.id())) {
      throw new IllegalStateException("forward connector from " + from + " to " + to);
    }
    return (Consumer<I>) next;
  }
}
