package dev.ingot.exporting;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.Logger;
import dev.ingot.storage.StorageException;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a batch after its last attempt: it arrived, stays in the storage, goes there, or
 * is lost. Thread-safe.
 */
final class Settlement<T extends Telemetry> {
  private final Signal<T> signal;
  private final ComponentContext context;
  private final QueueConfig config;
  private final SendingQueue<T> queue;
  private final Logger logger;
  private final String dropping;
  private final LongAdder left = new LongAdder();
  private final LongAdder lost = new LongAdder();
  private volatile @Nullable RequestStore<T> store;

  Settlement(
      Signal<T> signal, ComponentContext context, ExportSettings settings, SendingQueue<T> queue) {
    this.signal = signal;
    this.context = context;
    this.config = settings.queue();
    this.queue = queue;
    this.logger = context.logger();
    this.dropping = Failures.DROPPING + Failures.advice(settings);
  }

  /** Where what is left goes. */
  void into(RequestStore<T> opened) {
    store = opened;
  }

  /** A batch was sent, or could not be. */
  void settle(Batch<T> batch, @Nullable ConsumeException failure) {
    RequestStore<T> opened = store;
    if (failure == null) {
      queue.done(batch, null);
    } else if (opened == null || !failure.isRetryable() || !queue.isClosed()) {
      lose(batch, failure);
    } else if (config.storage().isPresent()) {
      logger.info(
          Failures.KEPT, "error", failure.getMessage(), "kept_items", items(batch, failure));
      queue.keep(batch, failure);
    } else {
      leave(batch, failure, opened);
    }
  }

  /** A batch cannot be read; what is stored of it stays. */
  void unreadable(Batch<T> batch, StorageException unreadable) {
    logger.error(Failures.NOT_READ, "error", unreadable.getMessage());
    queue.keep(batch, Failures.notRead(unreadable));
  }

  /** Says what became of what was left when the exporter stopped. */
  void tell() {
    if (left.sum() > 0) {
      logger.info(Failures.LEFT, "kept_items", left.sum());
    }
    if (lost.sum() > 0) {
      logger.error(Failures.LOST, "lost_items", lost.sum());
    }
  }

  /** With the first failure after the end of the queue the rest is not tried any more. */
  private void leave(Batch<T> batch, ConsumeException failure, RequestStore<T> opened) {
    queue.leaveRest();
    try {
      if (batch.isStored() && failure.failedPart().isEmpty()) {
        queue.keep(batch, failure);
      } else {
        opened.leave(unsent(batch, failure));
        queue.done(batch, failure);
      }
      left.add(items(batch, failure));
    } catch (StorageException unreadable) {
      unreadable(batch, unreadable);
    } catch (ConsumeException notStored) {
      lose(batch, Failures.shutDown(notStored));
    }
  }

  private T unsent(Batch<T> batch, ConsumeException failure) throws StorageException {
    Optional<Telemetry> part = failure.failedPart();
    return part.isPresent() && part.get().signal() == signal
        ? signal.of(part.get().segments(), batch.content().metadata())
        : batch.content().load();
  }

  private void lose(Batch<T> batch, ConsumeException failure) {
    if (!config.waitForResult()) {
      long items = items(batch, failure);
      logger.error(dropping, "error", failure.getMessage(), "dropped_items", items);
      context.drops().count(signal, Failures.reason(failure), items);
      if (failure.isRetryable() && queue.isClosed()) {
        lost.add(items);
      }
    }
    queue.done(batch, failure);
  }

  /** How many items did not arrive. */
  private static long items(Batch<?> batch, ConsumeException failure) {
    return failure
        .failedPart()
        .map(part -> (long) part.itemCount())
        .orElseGet(() -> batch.size(Sizer.ITEMS));
  }
}
