package dev.ingot.processor.attributes;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.RecordProcessor;
import dev.ingot.component.RecordProcessorFactory;
import dev.ingot.telemetry.Signal;

/** Makes attributes processors. */
public final class AttributesProcessorFactory implements RecordProcessorFactory<AttributesConfig> {
  /** The factory that the engine makes. */
  public AttributesProcessorFactory() {}

  @Override
  public RecordProcessor create(
      Signal<?> signal, ComponentContext context, AttributesConfig config) {
    return new AttributesProcessor(signal, config);
  }
}
