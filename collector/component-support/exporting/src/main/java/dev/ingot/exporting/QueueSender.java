package dev.ingot.exporting;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ComponentId;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.Host;
import dev.ingot.component.Lifecycle;
import dev.ingot.component.Scheduler;
import dev.ingot.component.StartException;
import dev.ingot.component.Stopping;
import dev.ingot.component.trace.ActiveSpan;
import dev.ingot.storage.StorageException;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A queue and the threads that send what is in it. Thread-safe. */
final class QueueSender<T extends Telemetry> implements Consumer<T>, Lifecycle {
  /** How long what is left is sent before it goes to the storage. */
  private static final Duration DRAIN = Duration.ofSeconds(5);

  private final Signal<T> signal;
  private final ComponentContext context;
  private final QueueConfig config;
  private final Retrying<T> next;
  private final QueueGauges gauges;
  private final SendingQueue<T> queue;
  private final Settlement<T> settlement;
  private final Consumers consumers;
  private final Stopping stopping;
  private final Runnable spill;
  private volatile @Nullable RequestStore<T> store;
  private volatile Scheduler.Scheduled enough = () -> {};

  QueueSender(
      Signal<T> signal, ComponentContext context, ExportSettings settings, Retrying<T> next) {
    this.signal = signal;
    this.context = context;
    this.config = settings.queue();
    this.next = next;
    String name = context.id() + " " + signal.id();
    this.consumers = new Consumers(config.numConsumers(), name, context.workers(), this::sendAll);
    this.queue = new SendingQueue<>(config, backlog(signal, config), context, consumers::addOne);
    this.settlement = new Settlement<>(signal, context, settings, queue);
    this.stopping = Stopping.of(context.shared());
    this.spill = queue::spill;
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
    ActiveSpan span = next.spans().enqueue();
    try {
      Optional<Parcel> parcel = queue.offer(telemetry, mayWait);
      if (parcel.isPresent()) {
        next.measures().queued(telemetry);
        span.event("Enqueued item.");
      } else {
        span.discard();
      }
      return parcel;
    } catch (ConsumeException refused) {
      next.measures().refused(telemetry);
      span.fail(refused.getMessage());
      throw refused;
    } finally {
      span.close();
    }
  }

  @Override
  public void start(Host host) throws StartException {
    Optional<ComponentId> storage = config.storage().or(config::shutdownStorage);
    if (storage.isPresent()) {
      RequestStore<T> opened = RequestStore.open(signal, context, host, storage.get());
      store = opened;
      settlement.into(opened);
      queue.start(opened);
    }
    gauges.show(queue::used, config.queueSize());
    if (leavesRest()) {
      stopping.add(spill);
    }
  }

  private boolean leavesRest() {
    return config.shutdownStorage().isPresent();
  }

  /** Takes nothing more in; with a storage for the shutdown, sends for a while only. */
  void close() {
    queue.close();
    if (leavesRest()) {
      stopping.remove(spill);
      enough = context.scheduler().schedule(DRAIN, queue::leaveRest);
    }
  }

  /**
   * Sends what is left in memory after {@link #close}; when the thread is interrupted, drops what
   * is left then. What is stored stays, but for what is being sent and arrives. With a storage for
   * the shutdown, what is not sent soon goes there, and all that is left with the first failure.
   */
  @Override
  public void stop() {
    join();
    enough.cancel();
    settlement.tell();
    gauges.close();
    RequestStore<T> opened = store;
    if (opened != null) {
      queue.clear().forEach(batch -> queue.keep(batch, Failures.gaveUp()));
      opened.close();
    }
  }

  private void join() {
    try {
      consumers.join();
      if (config.storage().isEmpty()) {
        giveUpRest();
      }
    } catch (InterruptedException interrupt) {
      giveUpRest();
      consumers.interrupt();
      joinInterrupted();
      Thread.currentThread().interrupt();
    }
  }

  private void giveUpRest() {
    queue.clear().forEach(batch -> settlement.settle(batch, Failures.gaveUp()));
  }

  /** What is cut short is settled before the storage is closed. */
  private void joinInterrupted() {
    try {
      consumers.join();
    } catch (InterruptedException again) {
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
    T telemetry;
    try {
      telemetry = load(batch.content());
    } catch (StorageException unreadable) {
      settlement.unreadable(batch, unreadable);
      return;
    }
    if (config.batch().isPresent()) {
      next.measures().batched(telemetry);
    }
    @Nullable ConsumeException failure = Failures.gaveUp();
    try {
      next.send(telemetry, next.spans().isEnabled() ? batch.origins() : List.of());
      failure = null;
    } catch (ConsumeException refused) {
      failure = refused;
    } finally {
      settlement.settle(batch, failure);
    }
  }

  private T load(Content<T> content) throws StorageException {
    try {
      return content.load();
    } catch (OutOfMemoryError tooLarge) {
      throw Failures.notEnoughMemory(tooLarge);
    }
  }
}
