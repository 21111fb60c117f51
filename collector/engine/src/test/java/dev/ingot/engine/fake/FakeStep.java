package dev.ingot.engine.fake;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Connector;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Processor;
import dev.ingot.telemetry.Telemetry;
import java.util.List;

/** A processor or connector that hands on what an action makes of the telemetry. */
final class FakeStep<T extends Telemetry> extends FakePart implements Processor<T>, Connector<T> {
  private final Consumer<T> action;

  FakeStep(ComponentContext context, FakeConfig config, List<String> events, Consumer<T> action) {
    super(context, config, events);
    this.action = action;
  }

  @Override
  public void consume(T telemetry) throws ConsumeException {
    action.consume(telemetry);
  }
}
