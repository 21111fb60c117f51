package dev.ingot.component;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;

/**
 * Makes connectors.
 *
 * @param <C> the config record
 */
public interface ConnectorFactory<C> {

  /**
   * Makes a connector from one signal to one; asked only for pairs that the component's descriptor
   * names.
   */
  <I extends Telemetry, O extends Telemetry> Connector<I> create(
      Signal<I> from, Signal<O> to, ComponentContext context, C config, Router<O> router);
}
