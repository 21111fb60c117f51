package dev.ingot.component;

/**
 * Makes receivers.
 *
 * @param <C> the config record
 */
public interface ReceiverFactory<C> {

  /**
   * Makes the one receiver with this id; it serves all signals that have a pipeline.
   *
   * @param outputs where its telemetry goes
   */
  Receiver create(ComponentContext context, C config, Outputs outputs);
}
