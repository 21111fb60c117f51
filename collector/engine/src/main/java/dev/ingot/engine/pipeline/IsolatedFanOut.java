package dev.ingot.engine.pipeline;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.telemetry.Telemetry;
import java.util.List;

/** Hands telemetry to branches that take it at once; so it never waits. */
record IsolatedFanOut<T extends Telemetry>(List<IsolatedBranch<T>> branches)
    implements Consumer<T> {
  IsolatedFanOut {
    branches = List.copyOf(branches);
  }

  @Override
  public void consume(T telemetry) throws ConsumeException {
    for (IsolatedBranch<T> each : branches) {
      each.consume(telemetry);
    }
  }

  @Override
  public boolean tryConsume(T telemetry) throws ConsumeException {
    consume(telemetry);
    return true;
  }
}
