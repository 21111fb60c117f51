package dev.ingot.exporting;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Lifecycle;
import dev.ingot.component.Logger;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * The way of one signal out of the collector: a queue, perhaps batches, retries, and at the end the
 * exporter's own {@link Sender}.
 *
 * <p>With a queue {@code consume} returns as soon as the telemetry is in it. Without one it sends,
 * and retries, in the calling thread, and failures go back to the caller. Every loss is logged with
 * its cause and the number of items. Thread-safe.
 *
 * @param <T> the signal's telemetry
 */
public final class ExportPipeline<T extends Telemetry> implements Consumer<T>, Lifecycle {
  private final Retrying<T> retrying;
  private final Consumer<T> first;
  private final Lifecycle queue;
  private final Logger logger;
  private final String rejecting;

  private ExportPipeline(
      Retrying<T> retrying, Consumer<T> first, Lifecycle queue, Logger logger, String rejecting) {
    this.retrying = retrying;
    this.first = first;
    this.queue = queue;
    this.logger = logger;
    this.rejecting = rejecting;
  }

  /**
   * Builds the way out for a signal.
   *
   * @param sender sends once
   */
  public static <T extends Telemetry> ExportPipeline<T> of(
      Signal<T> signal, ComponentContext context, ExportSettings settings, Sender<T> sender) {
    DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
    return of(signal, context, settings, sender, random);
  }

  static <T extends Telemetry> ExportPipeline<T> of(
      Signal<T> signal,
      ComponentContext context,
      ExportSettings settings,
      Sender<T> sender,
      DoubleSupplier random) {
    Logger logger = context.logger();
    Retrying<T> retrying = new Retrying<>(sender, settings, context.scheduler(), logger, random);
    String rejecting = Failures.REJECTING + Failures.advice(settings);
    if (!settings.queue().enabled()) {
      return new ExportPipeline<>(retrying, retrying::send, new Lifecycle() {}, logger, rejecting);
    }
    QueueSender<T> queue = new QueueSender<>(signal, context, settings, retrying::send);
    return new ExportPipeline<>(retrying, queue, queue, logger, rejecting);
  }

  @Override
  public void consume(T telemetry) throws ConsumeException {
    try {
      first.consume(telemetry);
    } catch (ConsumeException failure) {
      throw rejected(telemetry, failure);
    }
  }

  @Override
  public boolean tryConsume(T telemetry) throws ConsumeException {
    try {
      return first.tryConsume(telemetry);
    } catch (ConsumeException failure) {
      throw rejected(telemetry, failure);
    }
  }

  /**
   * Ends the waits between attempts first, then sends what is queued, each part once.
   *
   * <p>When the calling thread is interrupted, what is left is dropped and logged.
   */
  @Override
  public void stop() {
    retrying.stop();
    queue.stop();
  }

  private ConsumeException rejected(T telemetry, ConsumeException failure) {
    logger.error(rejecting, "error", failure.getMessage(), "rejected_items", telemetry.itemCount());
    return failure;
  }
}
