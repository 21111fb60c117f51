package dev.ingot.processor.attributes;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Consumer;
import dev.ingot.component.Processor;
import dev.ingot.component.ProcessorFactory;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;

/** Makes attributes processors. */
public final class AttributesProcessorFactory implements ProcessorFactory<AttributesConfig> {
  /** The factory that the engine makes. */
  public AttributesProcessorFactory() {}

  @Override
  public <T extends Telemetry> Processor<T> create(
      Signal<T> signal, ComponentContext context, AttributesConfig config, Consumer<T> next) {
    return new AttributesProcessor<>(signal, config, next);
  }
}
