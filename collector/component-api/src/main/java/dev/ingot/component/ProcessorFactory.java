package dev.ingot.component;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;

/**
 * Makes processors.
 *
 * @param <C> the config record
 */
public interface ProcessorFactory<C> {

  /**
   * Makes a processor for one pipeline; asked only for signals that the component's descriptor
   * names.
   *
   * @param next the consumer behind it
   */
  <T extends Telemetry> Processor<T> create(
      Signal<T> signal, ComponentContext context, C config, Consumer<T> next);
}
