package dev.ingot.receiver.otlp;

import dev.ingot.component.Logger;
import dev.ingot.component.Outputs;
import dev.ingot.component.metric.Meter;
import dev.ingot.component.metric.ReceivedItems;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.transport.server.BlockingPool;
import java.util.Optional;

/** The ways into the pipelines, one for each signal that has any. */
final class Intakes {
  private final Logger logger;
  private final BlockingPool pool;
  private final Outputs outputs;
  private final Meter meter;

  /**
   * The ways in over one protocol.
   *
   * @param meter of the receiver, with the protocol as {@code transport}
   */
  Intakes(Logger logger, BlockingPool pool, Outputs outputs, Meter meter) {
    this.logger = logger;
    this.pool = pool;
    this.outputs = outputs;
    this.meter = meter;
  }

  <T extends Telemetry> Optional<Intake<T>> of(Signal<T> signal) {
    return outputs
        .of(signal)
        .map(
            next -> {
              ReceivedItems items = new ReceivedItems(meter, signal);
              return new Intake<>(signal, new CountedPipeline<>(next, items), pool, logger);
            });
  }
}
