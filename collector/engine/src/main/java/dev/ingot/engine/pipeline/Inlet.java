package dev.ingot.engine.pipeline;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.telemetry.Telemetry;

/**
 * Where telemetry goes into a part of the pipelines that a reload can exchange while telemetry
 * flows. Calls that are under way stay where they went in. Consuming is thread-safe; one thread at
 * a time says where the inlet leads.
 */
final class Inlet<T extends Telemetry> implements Consumer<T> {
  private volatile Lane<T> lane;

  Inlet(Consumer<T> target) {
    lane = new Lane<>(target);
  }

  @Override
  public void consume(T telemetry) throws ConsumeException {
    Lane<T> mine = enter();
    try {
      mine.target().consume(telemetry);
    } finally {
      mine.leave();
    }
  }

  @Override
  public boolean tryConsume(T telemetry) throws ConsumeException {
    Lane<T> mine = enter();
    try {
      return mine.target().tryConsume(telemetry);
    } finally {
      mine.leave();
    }
  }

  Consumer<T> leadsTo() {
    return lane.target();
  }

  /** Who enters a lane that was left meanwhile turns round, so that it can become empty. */
  private Lane<T> enter() {
    while (true) {
      Lane<T> now = lane;
      now.enter();
      if (now == lane) {
        return now;
      }
      now.leave();
    }
  }

  /**
   * Leads somewhere else from now on; those who wait before a closed inlet go there.
   *
   * @return where it led until now; calls may still be under way there
   */
  Lane<T> lead(Consumer<T> target) {
    Lane<T> former = lane;
    lane = new Lane<>(target);
    if (former.target() instanceof Barrier<T> barrier) {
      barrier.lift();
    }
    return former;
  }

  /** Makes callers wait from now on, until the inlet leads somewhere again. */
  Lane<T> close() {
    return lead(new Barrier<>(this));
  }

  /** Refuses from now on what comes, in a way that lets the sender try again. */
  Lane<T> refuse(String reason) {
    return lead(
        telemetry -> {
          throw ConsumeException.retryable(reason);
        });
  }
}
