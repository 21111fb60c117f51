package dev.ingot.component;

import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;

/**
 * Makes record processors.
 *
 * @param <C> the config record
 */
public interface RecordProcessorFactory<C> extends ProcessorFactory<C> {

  /**
   * Makes a record processor for one pipeline; asked only for signals that the component's
   * descriptor names.
   */
  RecordProcessor create(Signal<?> signal, ComponentContext context, C config);

  /** Makes one that stands alone: a pass of its own. */
  @Override
  default <T extends Telemetry> Processor<T> create(
      Signal<T> signal, ComponentContext context, C config, Consumer<T> next) {
    RecordPass<T> pass = new RecordPass<>(signal, next);
    return new LoneRecordProcessor<>(pass, pass.addFirst(context, create(signal, context, config)));
  }
}
