package dev.ingot.exporting;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.ConsumeException;
import dev.ingot.component.HeldTelemetry;
import dev.ingot.component.Logger;
import dev.ingot.component.Scheduler;
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
  private final Duration flushTimeout;
  private final Runnable wanted;

  private long used;
  private int idle;
  private boolean flush;
  private boolean closed;
  private Scheduler.@Nullable Scheduled alarm;

  SendingQueue(QueueConfig config, Backlog<T> backlog, ComponentContext context, Runnable wanted) {
    this.config = config;
    this.backlog = backlog;
    this.heap = HeapShare.of(context);
    this.scheduler = context.scheduler();
    this.logger = context.logger();
    this.flushTimeout = config.batch().map(BatchConfig::flushTimeout).orElse(Duration.ZERO);
    this.wanted = wanted;
  }

  /**
   * Adds telemetry.
   *
   * @param mayWait whether the thread may wait for space if the queue is to block on overflow
   * @return empty when it would have to wait and may not
   */
  Optional<Parcel> offer(T telemetry, boolean mayWait)
      throws ConsumeException, InterruptedException {
    long size = config.sizer().sizeOf(telemetry);
    if (size > config.queueSize()) {
      throw Failures.tooLarge();
    }
    Parcel parcel = new Parcel(size, HeldTelemetry.bytesOf(telemetry));
    lock.lock();
    try {
      if (!makeRoom(parcel, mayWait)) {
        return Optional.empty();
      }
      backlog.add(new Batch<>(telemetry, List.of(parcel)));
      announce();
      return Optional.of(parcel);
    } finally {
      lock.unlock();
    }
  }

  /** Waits for a batch; empty when the queue is closed and nothing is left. */
  Optional<Batch<T>> take() throws InterruptedException {
    lock.lock();
    try {
      while (!due()) {
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

  /** The batch is through, with or without a failure. */
  void done(Batch<T> batch, @Nullable ConsumeException failure) {
    lock.lock();
    try {
      for (Parcel parcel : batch.parcels()) {
        if (parcel.batchDone(failure)) {
          used -= parcel.size();
          heap.release(parcel.bytes());
        }
      }
      space.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Takes nothing more in; what is left can be taken at once. */
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

  /** Takes everything that is left. */
  List<Batch<T>> clear() {
    lock.lock();
    try {
      List<Batch<T>> left = new ArrayList<>();
      while (!backlog.isEmpty()) {
        left.add(backlog.next());
      }
      return left;
    } finally {
      lock.unlock();
    }
  }

  private boolean makeRoom(Parcel parcel, boolean mayWait)
      throws ConsumeException, InterruptedException {
    while (!closed && !reserve(parcel)) {
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
  private boolean reserve(Parcel parcel) {
    if (used + parcel.size() > config.queueSize()) {
      return false;
    }
    if (used == 0) {
      heap.hold(parcel.bytes());
    } else if (!heap.tryHold(parcel.bytes(), config.blockOnOverflow(), logger)) {
      return false;
    }
    used += parcel.size();
    return true;
  }

  private Batch<T> next() {
    Batch<T> batch = backlog.next();
    flush = false;
    cancelAlarm();
    announce();
    return batch;
  }

  private boolean due() {
    return backlog.isFull() || (!backlog.isEmpty() && (flush || closed));
  }

  /** Finds a taker for what is due, or sets the alarm for what is not. */
  private void announce() {
    if (!due()) {
      setAlarm();
    } else if (idle > 0) {
      ready.signal();
    } else {
      wanted.run();
    }
  }

  private void setAlarm() {
    if (alarm == null && !backlog.isEmpty()) {
      Alarm next = new Alarm();
      alarm = next;
      next.task = scheduler.schedule(flushTimeout, next);
    }
  }

  private void cancelAlarm() {
    if (alarm != null) {
      alarm.cancel();
      alarm = null;
    }
  }

  /** Flushes unless it was cancelled while it waited for the lock. */
  private final class Alarm implements Runnable, Scheduler.Scheduled {
    private Scheduler.@Nullable Scheduled task;

    @Override
    public void run() {
      lock.lock();
      try {
        if (alarm == this) {
          alarm = null;
          flush = true;
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
