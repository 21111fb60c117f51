package dev.ingot.processor.resource;

import dev.ingot.attributes.AttributeActions;
import dev.ingot.component.ComponentContext;
import dev.ingot.component.RecordProcessor;
import dev.ingot.component.RecordProcessorFactory;
import dev.ingot.telemetry.Signal;

/** Makes resource processors. */
public final class ResourceProcessorFactory implements RecordProcessorFactory<ResourceConfig> {
  /** The factory that the engine makes. */
  public ResourceProcessorFactory() {}

  @Override
  public RecordProcessor create(Signal<?> signal, ComponentContext context, ResourceConfig config) {
    return new ResourceProcessor(new AttributeActions(config.attributes()));
  }
}
