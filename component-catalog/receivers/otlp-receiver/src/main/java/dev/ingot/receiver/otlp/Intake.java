package dev.ingot.receiver.otlp;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.Logger;
import dev.ingot.component.auth.RequestHeaders;
import dev.ingot.component.trace.TraceContext;
import dev.ingot.telemetry.MalformedTelemetryException;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import dev.ingot.transport.rpc.RpcStatus;
import dev.ingot.transport.server.BlockingPool;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The way into the pipelines of a signal. Telemetry is handed over on the event loop; only when the
 * pipeline has to wait a thread of the pool does.
 */
final class Intake<T extends Telemetry> {
  private final Signal<T> signal;
  private final CountedPipeline<T> next;
  private final BlockingPool pool;
  private final Logger logger;

  Intake(Signal<T> signal, CountedPipeline<T> next, BlockingPool pool, Logger logger) {
    this.signal = signal;
    this.next = next;
    this.pool = pool;
    this.logger = logger;
  }

  /** Reads a request; the array belongs to the telemetry then. */
  T read(Encoding encoding, byte[] request, RequestMetadata metadata)
      throws MalformedTelemetryException {
    return encoding.read(signal, request, metadata);
  }

  /** The spans that the sender says its request comes from. */
  List<TraceContext> origins(RequestHeaders headers) {
    return next.origins(headers);
  }

  /**
   * Hands telemetry to the pipelines; without items there is nothing to hand over.
   *
   * @param origins the spans that the request comes from
   * @param answer told once, on any thread, why the telemetry was refused, or nothing
   */
  void take(T telemetry, List<TraceContext> origins, Consumer<Optional<RpcStatus>> answer) {
    if (telemetry.itemCount() == 0) {
      answer.accept(Optional.empty());
      return;
    }
    Optional<RpcStatus> refusal;
    try {
      if (!next.tryConsume(telemetry, origins)) {
        pool.execute(() -> answer.accept(consume(telemetry, origins)));
        return;
      }
      refusal = Optional.empty();
    } catch (ConsumeException e) {
      refusal = Optional.of(RpcStatus.of(e));
    }
    answer.accept(refusal);
  }

  private Optional<RpcStatus> consume(T telemetry, List<TraceContext> origins) {
    try {
      next.consume(telemetry, origins);
      return Optional.empty();
    } catch (ConsumeException e) {
      return Optional.of(RpcStatus.of(e));
    } catch (RuntimeException | Error e) {
      logger.error("Pipeline failed", "signal", signal.id(), "error", e);
      return Optional.of(RpcStatus.ofBug(e));
    }
  }
}
