package dev.ingot.receiver.otlp;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Consumer;
import dev.ingot.component.Outputs;
import dev.ingot.component.metric.ReceivedItems;
import dev.ingot.component.trace.ReceiverSpans;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.transport.server.BlockingPool;
import java.util.Optional;

/** The ways into the pipelines, one for each signal that has any. */
final class Intakes {
  private final BlockingPool pool;
  private final Outputs outputs;
  private final ComponentContext context;
  private final String transport;

  /**
   * The ways in over one protocol.
   *
   * @param transport the protocol: {@code grpc} or {@code http}
   */
  Intakes(ComponentContext context, BlockingPool pool, Outputs outputs, String transport) {
    this.context = context;
    this.transport = transport;
    this.pool = pool;
    this.outputs = outputs;
  }

  private <T extends Telemetry> CountedPipeline<T> counted(Signal<T> signal, Consumer<T> next) {
    return new CountedPipeline<>(
        next,
        new ReceivedItems(context.meter().with("transport", transport), signal),
        new ReceiverSpans(context, signal, transport, "protobuf"));
  }

  <T extends Telemetry> Optional<Intake<T>> of(Signal<T> signal) {
    return outputs
        .of(signal)
        .map(next -> new Intake<>(signal, counted(signal, next), pool, context.logger()));
  }
}
