package dev.ingot.exporting;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.HeldTelemetry;
import dev.ingot.component.trace.TraceContext;
import dev.ingot.component.trace.Tracer;
import dev.ingot.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue: what is in it and what was taken but is not done yet count against its capacity,
 * and against the share of the heap that all queues have. Says through {@code wanted} when there is
 * something to take and nobody waits for it. Thread-safe.
 */
final class SendingQueue<T extends Telemetry> {
  private final ReentrantLock lock = new ReentrantLock();
  private final QueueConfig config;
  private final Room room;
  private final Waiting<T> waiting;
  private final Tracer tracer;

  private volatile @Nullable RequestStore<T> store;

  SendingQueue(QueueConfig config, Backlog<T> backlog, ComponentContext context, Runnable wanted) {
    this.config = config;
    this.room = new Room(config, context, lock);
    this.waiting = new Waiting<>(backlog, context.scheduler(), wanted, lock);
    this.tracer = context.tracer();
  }

  /** From now on requests are stored; those that were stored before wait to be sent. */
  void start(RequestStore<T> opened) {
    store = opened;
    List<RequestStore.Stored<T>> recovered = opened.recovered();
    lock.lock();
    try {
      for (RequestStore.Stored<T> stored : recovered) {
        long size = stored.content().size(config.sizer());
        room.takeAnyway(size);
        add(stored.content(), new Parcel(size, stored.heapBytes(), stored.entry()));
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Adds telemetry.
   *
   * @param mayWait whether the thread may wait: for space if the queue is to block on overflow, and
   *     for the storage
   * @return empty when it would have to wait and may not
   */
  Optional<Parcel> offer(T telemetry, boolean mayWait)
      throws ConsumeException, InterruptedException {
    long size = config.sizer().sizeOf(telemetry);
    if (size > config.queueSize()) {
      throw Failures.tooLarge();
    }
    if (config.storage().isPresent()) {
      return mayWait ? Optional.of(store(telemetry, size)) : Optional.empty();
    }
    long heapBytes = HeldTelemetry.bytesOf(telemetry);
    lock.lock();
    try {
      if (room.take(size, heapBytes, mayWait)) {
        return Optional.of(add(Content.of(telemetry), new Parcel(size, heapBytes, null, origin())));
      }
    } finally {
      lock.unlock();
    }
    return mayWait ? Optional.of(spill(telemetry)) : Optional.empty();
  }

  /** What does not fit while the collector stops is left to the next start. */
  private Parcel spill(T telemetry) throws ConsumeException {
    store().leave(telemetry);
    Parcel parcel = new Parcel(0, 0, null);
    parcel.batchDone(null);
    return parcel;
  }

  /** Takes the room first, stores without the lock, and queues what is stored. */
  private Parcel store(T telemetry, long size) throws ConsumeException, InterruptedException {
    takeRoom(size);
    RequestStore.@Nullable Stored<T> stored = null;
    try {
      stored = store().append(telemetry);
    } finally {
      if (stored == null) {
        giveBack(size);
      }
    }
    lock.lock();
    try {
      Parcel parcel = new Parcel(size, stored.heapBytes(), stored.entry(), origin());
      return room.isClosed() ? leave(parcel) : add(stored.content(), parcel);
    } finally {
      lock.unlock();
    }
  }

  /** Nobody takes it any more: it stays in the storage for the next start. */
  private Parcel leave(Parcel parcel) {
    room.free(parcel.size(), parcel.heapBytes());
    parcel.keep();
    parcel.batchDone(Failures.gaveUp());
    return parcel;
  }

  private Optional<TraceContext> origin() {
    return tracer.isEnabled() ? tracer.current() : Optional.empty();
  }

  private void takeRoom(long size) throws ConsumeException, InterruptedException {
    lock.lock();
    try {
      room.take(size, 0, true);
    } finally {
      lock.unlock();
    }
  }

  private void giveBack(long size) {
    lock.lock();
    try {
      room.free(size, 0);
    } finally {
      lock.unlock();
    }
  }

  private RequestStore<T> store() {
    RequestStore<T> opened = store;
    if (opened == null) {
      throw new IllegalStateException("telemetry before the queue was started");
    }
    return opened;
  }

  private Parcel add(Content<T> content, Parcel parcel) {
    waiting.add(new Batch<>(content, List.of(parcel)));
    return parcel;
  }

  /** Waits for a batch; empty when the queue is closed and nothing is left that is to be sent. */
  Optional<Batch<T>> take() throws InterruptedException {
    lock.lock();
    try {
      return waiting.take();
    } finally {
      lock.unlock();
    }
  }

  /** The batch is through, with or without a failure; what is stored of it is removed. */
  void done(Batch<T> batch, @Nullable ConsumeException failure) {
    finish(batch, failure).forEach(Parcel::forget);
  }

  /** The batch is through for this process; what is stored of it stays. */
  void keep(Batch<T> batch, ConsumeException failure) {
    lock.lock();
    try {
      batch.parcels().forEach(Parcel::keep);
    } finally {
      lock.unlock();
    }
    finish(batch, failure);
  }

  private List<Parcel> finish(Batch<T> batch, @Nullable ConsumeException failure) {
    List<Parcel> finished = new ArrayList<>();
    lock.lock();
    try {
      for (Parcel parcel : batch.parcels()) {
        if (parcel.batchDone(failure)) {
          room.free(parcel.size(), parcel.heapBytes());
          finished.add(parcel);
        }
      }
    } finally {
      lock.unlock();
    }
    return finished;
  }

  /** How much of the capacity is taken. */
  long used() {
    lock.lock();
    try {
      return room.used();
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return room.isClosed();
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing more in; what is left can be taken at once, unless it is stored. */
  void close() {
    lock.lock();
    try {
      room.close();
      if (config.storage().isPresent()) {
        waiting.leaveRest();
      }
      waiting.close();
    } finally {
      lock.unlock();
    }
  }

  /** From now on nothing that is left can be taken, but with {@link #clear}. */
  void leaveRest() {
    lock.lock();
    try {
      waiting.leaveRest();
    } finally {
      lock.unlock();
    }
  }

  /** From now on what does not fit goes to the storage. */
  void spill() {
    lock.lock();
    try {
      room.spill();
    } finally {
      lock.unlock();
    }
  }

  /** Takes everything that is left. */
  List<Batch<T>> clear() {
    lock.lock();
    try {
      return waiting.clear();
    } finally {
      lock.unlock();
    }
  }
}
