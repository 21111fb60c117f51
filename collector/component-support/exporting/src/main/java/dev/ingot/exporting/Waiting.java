package dev.ingot.exporting;

import dev.ingot.component.Scheduler;
import dev.ingot.telemetry.Telemetry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What waits in a queue to be taken, and the threads that wait to take it. Says through {@code
 * wanted} when there is something to take and nobody waits for it. Guarded by the queue's lock.
 */
final class Waiting<T extends Telemetry> {
  private final Backlog<T> backlog;
  private final Scheduler scheduler;
  private final Runnable wanted;
  private final ReentrantLock lock;
  private final Condition ready;
  private int idle;
  private boolean closed;
  private boolean leaving;
  private Scheduler.@Nullable Scheduled alarm;

  /**
   * @param lock the queue's
   */
  Waiting(Backlog<T> backlog, Scheduler scheduler, Runnable wanted, ReentrantLock lock) {
    this.backlog = backlog;
    this.scheduler = scheduler;
    this.wanted = wanted;
    this.lock = lock;
    this.ready = lock.newCondition();
  }

  void add(Batch<T> single) {
    backlog.add(single, scheduler.nanoTime());
    announce();
  }

  /** Waits for a batch; empty when nothing comes any more and nothing is left to be taken. */
  Optional<Batch<T>> take() throws InterruptedException {
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
    Batch<T> batch = backlog.next(scheduler.nanoTime());
    cancelAlarm();
    announce();
    return Optional.of(batch);
  }

  /** Takes everything that is left. */
  List<Batch<T>> clear() {
    return backlog.clear();
  }

  /** Nothing comes any more; what is left can be taken at once. */
  void close() {
    closed = true;
    cancelAlarm();
    ready.signalAll();
    announce();
  }

  /** Once it is closed nothing that is left can be taken, but with {@link #clear}. */
  void leaveRest() {
    leaving = true;
    ready.signalAll();
  }

  private boolean isWanted() {
    return closed ? !leaving && !backlog.isEmpty() : backlog.isDue(scheduler.nanoTime());
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
