package dev.ingot.receiver.otlp;

import dev.ingot.component.Logger;
import dev.ingot.component.Outputs;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.transport.server.BlockingPool;
import java.util.Optional;

/** The ways into the pipelines, one for each signal that has any. */
final class Intakes {
  private final Logger logger;
  private final BlockingPool pool;
  private final Outputs outputs;

  Intakes(Logger logger, BlockingPool pool, Outputs outputs) {
    this.logger = logger;
    this.pool = pool;
    this.outputs = outputs;
  }

  <T extends Telemetry> Optional<Intake<T>> of(Signal<T> signal) {
    return outputs.of(signal).map(next -> new Intake<>(signal, next, pool, logger));
  }
}
