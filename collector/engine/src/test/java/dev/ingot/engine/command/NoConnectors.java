package dev.ingot.engine.command;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Connector;
import dev.ingot.component.ConnectorFactory;
import dev.ingot.component.Router;
import dev.ingot.engine.fake.FakeConfig;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;

/** For lists of components that are never made. */
record NoConnectors() implements ConnectorFactory<FakeConfig> {
  @Override
  public <I extends Telemetry, O extends Telemetry> Connector<I> create(
      Signal<I> from, Signal<O> to, ComponentContext context, FakeConfig config, Router<O> router) {
    throw new AssertionError("not made here");
  }
}
