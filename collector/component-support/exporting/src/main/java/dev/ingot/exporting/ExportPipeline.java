package dev.ingot.exporting;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Host;
import dev.ingot.component.Lifecycle;
import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.List;
import java.util.Optional;
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
  private final Optional<QueueSender<T>> queue;
  private final Logger logger;
  private final String rejecting;

  private ExportPipeline(
      Retrying<T> retrying, Optional<QueueSender<T>> queue, Logger logger, String rejecting) {
    this.retrying = retrying;
    this.first = queue.<Consumer<T>>map(sender -> sender).orElse(retrying::send);
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
    Retrying<T> retrying = new Retrying<>(signal, sender, settings, context, random);
    String rejecting = Failures.REJECTING + Failures.advice(settings);
    if (!settings.queue().enabled()) {
      return new ExportPipeline<>(retrying, Optional.empty(), logger, rejecting);
    }
    QueueSender<T> queue = new QueueSender<>(signal, context, settings, retrying);
    return new ExportPipeline<>(retrying, Optional.of(queue), logger, rejecting);
  }

  /**
   * Starts the pipelines of an exporter.
   *
   * @throws StartException as {@link #start}; {@link #stopAll} ends those that have started
   */
  public static void startAll(List<ExportPipeline<?>> pipelines, Host host) throws StartException {
    for (ExportPipeline<?> pipeline : pipelines) {
      pipeline.start(host);
    }
  }

  /**
   * Stops the pipelines of an exporter as {@link #stop} does, beside each other: it takes as long
   * as the slowest one. Those that have not started are none the worse for it.
   */
  public static void stopAll(List<ExportPipeline<?>> pipelines) {
    pipelines.forEach(ExportPipeline::beginStop);
    pipelines.forEach(ExportPipeline::awaitStop);
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
   * Opens the storage, if the queue has one, and sends what an earlier process left there. To be
   * called when the exporter can send.
   *
   * @throws StartException when the storage is not there or cannot be opened
   */
  @Override
  public void start(Host host) throws StartException {
    if (queue.isPresent()) {
      queue.get().start(host);
    }
  }

  /**
   * Takes nothing more in, ends the waits between attempts, then sends what is queued in memory,
   * each part once. What is in a storage stays there for the next start, also what is being sent
   * and does not arrive.
   *
   * <p>When the calling thread is interrupted, what is left in memory is dropped and logged.
   */
  @Override
  public void stop() {
    beginStop();
    awaitStop();
  }

  private void beginStop() {
    queue.ifPresent(QueueSender::close);
    retrying.stop();
  }

  private void awaitStop() {
    queue.ifPresent(QueueSender::stop);
  }

  private ConsumeException rejected(T telemetry, ConsumeException failure) {
    int items = failure.failedPart().orElse(telemetry).itemCount();
    logger.error(rejecting, "error", failure.getMessage(), "rejected_items", items);
    return failure;
  }
}
