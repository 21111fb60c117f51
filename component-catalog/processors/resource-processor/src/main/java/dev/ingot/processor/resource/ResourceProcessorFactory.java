package dev.ingot.processor.resource;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Consumer;
import dev.ingot.component.Processor;
import dev.ingot.component.ProcessorFactory;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;

/** Makes resource processors. */
public final class ResourceProcessorFactory implements ProcessorFactory<ResourceConfig> {
  /** The factory that the engine makes. */
  public ResourceProcessorFactory() {}

  @Override
  public <T extends Telemetry> Processor<T> create(
      Signal<T> signal, ComponentContext context, ResourceConfig config, Consumer<T> next) {
    return new ResourceProcessor<>(signal, config, next);
  }
}
