package dev.ingot.engine.command;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Consumer;
import dev.ingot.component.Processor;
import dev.ingot.component.ProcessorFactory;
import dev.ingot.engine.fake.FakeConfig;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;

/** For lists of components that are never made. */
record NoProcessors() implements ProcessorFactory<FakeConfig> {
  @Override
  public <T extends Telemetry> Processor<T> create(
      Signal<T> signal, ComponentContext context, FakeConfig config, Consumer<T> next) {
    throw new AssertionError("not made here");
  }
}
