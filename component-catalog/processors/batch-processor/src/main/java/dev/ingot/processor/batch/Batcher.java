package dev.ingot.processor.batch;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.HeldTelemetry;
import dev.ingot.component.Scheduler.Scheduled;
import dev.ingot.telemetry.RequestMetadata;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Gathers telemetry under a short lock; one thread sends each batch when it is complete or its time
 * has come. Callers wait while two batches' worth of items, or as many bytes as there is room for,
 * is gathered and not yet sent. A batch is complete with half of that room, too.
 */
final class Batcher<T extends Telemetry> {
  private static final long NOTHING_GATHERED = Long.MAX_VALUE;

  private final Signal<T> signal;
  private final ComponentContext context;
  private final BatchConfig config;
  private final Consumer<T> next;
  private final HeldTelemetry held;
  private final BatchCounts counts;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition sendable = lock.newCondition();
  private final Condition roomMade = lock.newCondition();
  private final Gathered<T> gathered;
  private RequestMetadata metadata = RequestMetadata.NONE;
  private long due = NOTHING_GATHERED;
  private boolean stopping;
  private boolean complete;
  private @Nullable Scheduled timer;
  private @Nullable Thread sender;

  /**
   * @param byteRoom how many bytes may be gathered and not yet sent
   */
  Batcher(
      Signal<T> signal,
      ComponentContext context,
      BatchConfig config,
      long byteRoom,
      Consumer<T> next) {
    this.signal = signal;
    this.context = context;
    this.config = config;
    this.next = next;
    this.held = HeldTelemetry.of(context);
    this.gathered = new Gathered<>(signal, config, held, byteRoom);
    this.counts = new BatchCounts(context.meter());
  }

  /** The same batcher; its batches carry this metadata. To be called before any telemetry. */
  Batcher<T> carrying(RequestMetadata headers) {
    metadata = headers;
    return this;
  }

  /** Takes telemetry, waiting for room. */
  void add(T telemetry) throws ConsumeException {
    lock.lock();
    try {
      while (gathered.isFull() && !stopping) {
        roomMade.await();
      }
      gather(telemetry);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ConsumeException.retryable("interrupted while waiting for a batch to be sent");
    } finally {
      lock.unlock();
    }
  }

  /** Takes telemetry if there is room. */
  boolean tryAdd(T telemetry) throws ConsumeException {
    lock.lock();
    try {
      if (gathered.isFull() && !stopping) {
        return false;
      }
      gather(telemetry);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Sends what is gathered and ends. */
  void stop() {
    Thread running;
    lock.lock();
    try {
      stopping = true;
      sendable.signal();
      roomMade.signalAll();
      running = sender;
    } finally {
      lock.unlock();
    }
    if (running != null) {
      join(running);
    }
  }

  static ConsumeException stoppedRefusal() {
    return ConsumeException.retryable("the batch processor is stopped");
  }

  private void gather(T telemetry) throws ConsumeException {
    if (stopping) {
      throw stoppedRefusal();
    }
    gathered.add(telemetry);
    if (sender == null) {
      sender = context.workers().start(context.id() + " " + signal, this::sendBatches);
    }
    if (isComplete()) {
      sendable.signal();
    } else if (due == NOTHING_GATHERED) {
      startTimer();
    }
  }

  private boolean isComplete() {
    return !gathered.isEmpty() && (config.timeout().isZero() || gathered.isBatch());
  }

  private void startTimer() {
    due = context.scheduler().nanoTime() + config.timeout().toNanos();
    timer = context.scheduler().schedule(config.timeout(), this::timeIsUp);
  }

  private void timeIsUp() {
    lock.lock();
    try {
      sendable.signal();
    } finally {
      lock.unlock();
    }
  }

  private void sendBatches() {
    for (List<T> batches = takeBatches(); !batches.isEmpty(); batches = takeBatches()) {
      batches.forEach(this::send);
    }
  }

  private void send(T batch) {
    try {
      next.consume(batch);
      counts.sent(batch, complete);
    } catch (ConsumeException e) {
      lost(e.notTakenOf(signal, batch), String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error bug) {
      // Without this thread the pipeline would wait for ever.
      lost(batch, "internal error: " + bug);
    } finally {
      held.release(HeldTelemetry.bytesOf(batch));
    }
  }

  private void lost(T batch, String why) {
    context.logger().warn("Sender failed", "error", why, "dropped_items", batch.itemCount());
    context.drops().count(signal, "refused_behind", batch.itemCount());
  }

  /** Waits for telemetry to send; empty when the batcher is stopped and has sent everything. */
  private List<T> takeBatches() {
    lock.lock();
    try {
      while (!isComplete() && !isDue() && !stopping) {
        sendable.awaitUninterruptibly();
      }
      return gathered.isEmpty() ? List.of() : cutGathered();
    } finally {
      lock.unlock();
    }
  }

  private boolean isDue() {
    return due != NOTHING_GATHERED && context.scheduler().nanoTime() - due >= 0;
  }

  private List<T> cutGathered() {
    complete = gathered.isBatch();
    boolean everything = isDue() || stopping || config.timeout().isZero();
    List<T> batches = gathered.take(everything, metadata);
    restartTimer();
    roomMade.signalAll();
    return batches;
  }

  private void restartTimer() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
    due = NOTHING_GATHERED;
    if (!gathered.isEmpty() && !stopping) {
      startTimer();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
