package dev.ingot.exporting;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Host;
import dev.ingot.component.Lifecycle;
import dev.ingot.component.Logger;
import dev.ingot.component.StartException;
import dev.ingot.storage.StorageException;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A queue and the threads that send what is in it. Thread-safe. */
final class QueueSender<T extends Telemetry> implements Consumer<T>, Lifecycle {
  private final Signal<T> signal;
  private final ComponentContext context;
  private final QueueConfig config;
  private final Retrying<T> next;
  private final QueueGauges gauges;
  private final Logger logger;
  private final String dropping;
  private final SendingQueue<T> queue;
  private final Consumers consumers;
  private volatile @Nullable RequestStore<T> store;

  QueueSender(
      Signal<T> signal, ComponentContext context, ExportSettings settings, Retrying<T> next) {
    this.signal = signal;
    this.context = context;
    this.config = settings.queue();
    this.dropping = Failures.DROPPING + Failures.advice(settings);
    this.next = next;
    this.logger = context.logger();
    String name = context.id() + " " + signal.id();
    this.consumers = new Consumers(config.numConsumers(), name, context.workers(), this::sendAll);
    this.queue = new SendingQueue<>(config, backlog(signal, config), context, consumers::addOne);
    this.gauges = new QueueGauges(context.meter(), signal);
  }

  private static <T extends Telemetry> Backlog<T> backlog(Signal<T> signal, QueueConfig config) {
    if (config.batch().isEmpty()) {
      return new PlainBacklog<>();
    }
    BatchConfig batch = config.batch().get();
    List<String> keys = batch.partition().metadataKeys();
    Supplier<MergingBacklog<T>> merging = () -> new MergingBacklog<>(signal, batch, config.sizer());
    return keys.isEmpty() ? merging.get() : new PartitionedBacklog<>(keys, merging);
  }

  @Override
  public void consume(T telemetry) throws ConsumeException {
    try {
      Optional<Parcel> parcel = offer(telemetry, true);
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
      return offer(telemetry, false).isPresent();
    } catch (InterruptedException interrupt) {
      throw new IllegalStateException("an offer that may not wait was interrupted", interrupt);
    }
  }

  private Optional<Parcel> offer(T telemetry, boolean mayWait)
      throws ConsumeException, InterruptedException {
    try {
      Optional<Parcel> parcel = queue.offer(telemetry, mayWait);
      if (parcel.isPresent()) {
        next.measures().queued(telemetry);
      }
      return parcel;
    } catch (ConsumeException refused) {
      next.measures().refused(telemetry);
      throw refused;
    }
  }

  @Override
  public void start(Host host) throws StartException {
    if (config.storage().isPresent()) {
      RequestStore<T> opened = RequestStore.open(signal, context, host, config.storage().get());
      store = opened;
      queue.start(opened);
    }
    gauges.show(queue::used, config.queueSize());
  }

  /** Takes nothing more in. */
  void close() {
    queue.close();
  }

  /**
   * Sends what is left in memory; when the thread is interrupted, drops what is left then. What is
   * stored stays, but for what is being sent and arrives.
   */
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
    gauges.close();
    RequestStore<T> opened = store;
    if (opened != null) {
      queue.clear().forEach(batch -> queue.keep(batch, Failures.gaveUp()));
      opened.close();
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
    T telemetry;
    try {
      telemetry = load(batch.content());
    } catch (StorageException unreadable) {
      logger.error(Failures.NOT_READ, "error", unreadable.getMessage());
      queue.keep(batch, Failures.notRead(unreadable));
      return;
    }
    if (config.batch().isPresent()) {
      next.measures().batched(telemetry);
    }
    @Nullable ConsumeException failure = Failures.gaveUp();
    try {
      next.send(telemetry);
      failure = null;
    } catch (ConsumeException refused) {
      failure = refused;
    } finally {
      finish(batch, failure);
    }
  }

  private T load(Content<T> content) throws StorageException {
    try {
      return content.load();
    } catch (OutOfMemoryError tooLarge) {
      throw Failures.notEnoughMemory(tooLarge);
    }
  }

  private void finish(Batch<T> batch, @Nullable ConsumeException failure) {
    if (failure == null) {
      queue.done(batch, null);
    } else if (isKept(failure)) {
      logger.info(
          Failures.KEPT, "error", failure.getMessage(), "kept_items", items(batch, failure));
      queue.keep(batch, failure);
    } else {
      if (!config.waitForResult()) {
        drop(items(batch, failure), failure);
      }
      queue.done(batch, failure);
    }
  }

  private void drop(long items, ConsumeException failure) {
    logger.error(dropping, "error", failure.getMessage(), "dropped_items", items);
    context.drops().count(signal, Failures.reason(failure), items);
  }

  /** Whatever may arrive later is left to the next start, with retries and without. */
  private boolean isKept(ConsumeException failure) {
    return config.storage().isPresent() && failure.isRetryable() && queue.isClosed();
  }

  /** How many items did not arrive. */
  private static long items(Batch<?> batch, ConsumeException failure) {
    return failure
        .failedPart()
        .map(part -> (long) part.itemCount())
        .orElseGet(() -> batch.size(Sizer.ITEMS));
  }
}
