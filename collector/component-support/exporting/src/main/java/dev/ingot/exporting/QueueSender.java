package dev.ingot.exporting;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Drops;
import dev.ingot.component.Lifecycle;
import dev.ingot.component.Logger;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A queue and the threads that send what is in it. Thread-safe. */
final class QueueSender<T extends Telemetry> implements Consumer<T>, Lifecycle {
  private final QueueConfig config;
  private final Consumer<T> next;
  private final Logger logger;
  private final Signal<T> signal;
  private final Drops drops;
  private final String dropping;
  private final SendingQueue<T> queue;
  private final Consumers consumers;

  QueueSender(
      Signal<T> signal, ComponentContext context, ExportSettings settings, Consumer<T> next) {
    this.config = settings.queue();
    this.dropping = Failures.DROPPING + Failures.advice(settings);
    this.next = next;
    this.logger = context.logger();
    this.signal = signal;
    this.drops = context.drops();
    String name = context.id() + " " + signal.id();
    this.consumers = new Consumers(config.numConsumers(), name, context.workers(), this::sendAll);
    this.queue = new SendingQueue<>(config, backlog(signal, config), context, consumers::addOne);
  }

  private static <T extends Telemetry> Backlog<T> backlog(Signal<T> signal, QueueConfig config) {
    return config
        .batch()
        .<Backlog<T>>map(batch -> new MergingBacklog<>(signal, batch, config.sizer()))
        .orElseGet(PlainBacklog::new);
  }

  @Override
  public void consume(T telemetry) throws ConsumeException {
    try {
      Optional<Parcel> parcel = queue.offer(telemetry, true);
      if (config.waitForResult() && parcel.isPresent()) {
        parcel.get().await();
      }
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw Failures.interruptedInQueue();
    }
  }

  @Override
  public boolean tryConsume(T telemetry) throws ConsumeException {
    if (config.waitForResult()) {
      return false;
    }
    try {
      return queue.offer(telemetry, false).isPresent();
    } catch (InterruptedException interrupt) {
      throw new IllegalStateException("an offer that may not wait was interrupted", interrupt);
    }
  }

  /** Sends what is left; when the thread is interrupted, drops what is left then. */
  @Override
  public void stop() {
    queue.close();
    try {
      consumers.join();
    } catch (InterruptedException interrupt) {
      queue.clear().forEach(batch -> finish(batch, Failures.gaveUp()));
      consumers.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  private void sendAll() {
    try {
      Optional<Batch<T>> batch = queue.take();
      while (batch.isPresent()) {
        send(batch.get());
        batch = queue.take();
      }
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
    }
  }

  private void send(Batch<T> batch) {
    @Nullable ConsumeException failure = Failures.gaveUp();
    try {
      next.consume(batch.telemetry());
      failure = null;
    } catch (ConsumeException refused) {
      failure = refused;
    } finally {
      finish(batch, failure);
    }
  }

  private void finish(Batch<T> batch, @Nullable ConsumeException failure) {
    if (failure != null && !config.waitForResult()) {
      logger.error(
          dropping, "error", failure.getMessage(), "dropped_items", batch.telemetry().itemCount());
      drops.count(signal, Failures.reason(failure), batch.telemetry().itemCount());
    }
    queue.done(batch, failure);
  }
}
