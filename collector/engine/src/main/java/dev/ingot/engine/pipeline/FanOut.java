package dev.ingot.engine.pipeline;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands telemetry to several consumers, one after the other. One that fails does not keep the
 * others from getting it.
 *
 * <p>Without waiting it takes nothing: when the second consumer had to wait, the first would have
 * the telemetry already.
 */
record FanOut<T extends Telemetry>(List<Consumer<T>> branches) implements Consumer<T> {
  FanOut {
    branches = List.copyOf(branches);
  }

  /** A consumer for all of them; a single one needs no fan-out. */
  static <T extends Telemetry> Consumer<T> to(List<Consumer<T>> branches) {
    return branches.size() == 1 ? branches.get(0) : new FanOut<>(branches);
  }

  @Override
  public void consume(T telemetry) throws ConsumeException {
    List<ConsumeException> failures = new ArrayList<>(0);
    for (Consumer<T> branch : branches) {
      try {
        branch.consume(telemetry);
      } catch (ConsumeException e) {
        failures.add(e);
      } catch (RuntimeException e) {
        failures.add(ConsumeException.permanent("internal error: " + e).withCause(e));
      }
    }
    if (!failures.isEmpty()) {
      throw JoinedFailures.join(failures);
    }
  }
}
