package dev.ingot.exporting;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.HeldTelemetry;
import dev.ingot.component.Logger;
import dev.ingot.component.Scheduler;
import dev.ingot.component.trace.TraceContext;
import dev.ingot.component.trace.Tracer;
import dev.ingot.telemetry.Telemetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue: what is in it and what was taken but is not done yet count against its capacity,
 * and against the share of the heap that all queues have. Says through {@code wanted} when there is
 * something to take and nobody waits for it. Thread-safe.
 */
final class SendingQueue<T extends Telemetry> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition space = lock.newCondition();
  private final Condition ready = lock.newCondition();
  private final QueueConfig config;
  private final Backlog<T> backlog;
  private final HeapShare heap;
  private final Scheduler scheduler;
  private final Logger logger;
  private final Tracer tracer;
  private final Runnable wanted;

  private volatile @Nullable RequestStore<T> store;
  private long used;
  private int idle;
  private boolean closed;
  private boolean leaving;
  private boolean spilling;
  private Scheduler.@Nullable Scheduled alarm;

  SendingQueue(QueueConfig config, Backlog<T> backlog, ComponentContext context, Runnable wanted) {
    this.config = config;
    this.backlog = backlog;
    this.heap = HeapShare.of(context);
    this.scheduler = context.scheduler();
    this.logger = context.logger();
    this.tracer = context.tracer();
    this.wanted = wanted;
  }

  /** From now on requests are stored; those that were stored before wait to be sent. */
  void start(RequestStore<T> opened) {
    store = opened;
    List<RequestStore.Stored<T>> recovered = opened.recovered();
    lock.lock();
    try {
      for (RequestStore.Stored<T> stored : recovered) {
        long size = stored.content().size(config.sizer());
        used += size;
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
      if (makeRoom(size, heapBytes, mayWait)) {
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
    reserve(size);
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
      return add(stored.content(), new Parcel(size, stored.heapBytes(), stored.entry(), origin()));
    } finally {
      lock.unlock();
    }
  }

  private Optional<TraceContext> origin() {
    return tracer.isEnabled() ? tracer.current() : Optional.empty();
  }

  private void reserve(long size) throws ConsumeException, InterruptedException {
    lock.lock();
    try {
      makeRoom(size, 0, true);
    } finally {
      lock.unlock();
    }
  }

  private void giveBack(long size) {
    lock.lock();
    try {
      used -= size;
      space.signalAll();
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
    backlog.add(new Batch<>(content, List.of(parcel)), scheduler.nanoTime());
    announce();
    return parcel;
  }

  /** Waits for a batch; empty when the queue is closed and nothing is left that is to be sent. */
  Optional<Batch<T>> take() throws InterruptedException {
    lock.lock();
    try {
      while (!isWanted()) {
        if (closed) {
          return Optional.empty();
        }
        idle++;
        try {
          ready.await();
        } finally {
          idle--;
        }
      }
      return Optional.of(next());
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
          used -= parcel.size();
          heap.release(parcel.heapBytes());
          finished.add(parcel);
        }
      }
      space.signalAll();
    } finally {
      lock.unlock();
    }
    return finished;
  }

  /** How much of the capacity is taken. */
  long used() {
    lock.lock();
    try {
      return used;
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing more in; what is left can be taken at once, unless it is stored. */
  void close() {
    lock.lock();
    try {
      closed = true;
      cancelAlarm();
      space.signalAll();
      ready.signalAll();
      announce();
    } finally {
      lock.unlock();
    }
  }

  /** From now on nothing that is left can be taken, but with {@link #clear}. */
  void leaveRest() {
    lock.lock();
    try {
      leaving = true;
      ready.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** From now on what does not fit goes to the storage. */
  void spill() {
    lock.lock();
    try {
      spilling = true;
      space.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Takes everything that is left. */
  List<Batch<T>> clear() {
    lock.lock();
    try {
      return backlog.clear();
    } finally {
      lock.unlock();
    }
  }

  /** False when there is no room, and the thread may not wait or need not. */
  private boolean makeRoom(long size, long heapBytes, boolean mayWait)
      throws ConsumeException, InterruptedException {
    while (!closed && !reserve(size, heapBytes)) {
      if (spilling) {
        return false;
      }
      if (!config.blockOnOverflow()) {
        throw Failures.queueFull();
      }
      if (!mayWait) {
        return false;
      }
      space.await();
    }
    if (closed) {
      throw Failures.queueStopped();
    }
    return true;
  }

  /** An empty queue takes a parcel whatever others hold: who waits for space waits for its own. */
  private boolean reserve(long size, long heapBytes) {
    if (used + size > config.queueSize()) {
      return false;
    }
    if (used == 0) {
      heap.hold(heapBytes);
    } else if (!heap.tryHold(heapBytes, config.blockOnOverflow(), logger)) {
      return false;
    }
    used += size;
    return true;
  }

  private Batch<T> next() {
    Batch<T> batch = backlog.next(scheduler.nanoTime());
    cancelAlarm();
    announce();
    return batch;
  }

  /** Whether there is something to take: of a stored queue nothing after it was closed. */
  private boolean isWanted() {
    if (closed) {
      return !backlog.isEmpty() && !leaving && config.storage().isEmpty();
    }
    return backlog.isDue(scheduler.nanoTime());
  }

  /** Finds a taker for what is due, or sets the alarm for what is not. */
  private void announce() {
    if (!isWanted()) {
      setAlarm();
    } else if (idle > 0) {
      ready.signal();
    } else {
      wanted.run();
    }
  }

  private void setAlarm() {
    if (alarm == null && !closed && !backlog.isEmpty()) {
      Alarm next = new Alarm();
      alarm = next;
      long delay = Math.max(0, backlog.dueAt() - scheduler.nanoTime());
      next.task = scheduler.schedule(Duration.ofNanos(delay), next);
    }
  }

  private void cancelAlarm() {
    if (alarm != null) {
      alarm.cancel();
      alarm = null;
    }
  }

  /** Looks again unless it was cancelled while it waited for the lock. */
  private final class Alarm implements Runnable, Scheduler.Scheduled {
    private Scheduler.@Nullable Scheduled task;

    @Override
    public void run() {
      lock.lock();
      try {
        if (alarm == this) {
          alarm = null;
          announce();
        }
      } finally {
        lock.unlock();
      }
    }

    @Override
    public void cancel() {
      if (task != null) {
        task.cancel();
      }
    }
  }
}
