package dev.ingot.testkit;

import dev.ingot.component.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A clock that stands still until a test turns it. Thread-safe.
 *
 * <p>Begins at 0 nanoseconds and at the Unix epoch.
 */
public final class FakeScheduler implements Scheduler {
  private final PriorityQueue<Task> tasks = new PriorityQueue<>();
  private long now;
  private long sequence;
  private final List<Sleeper> sleepers = new ArrayList<>();

  @Override
  public synchronized long nanoTime() {
    return now;
  }

  @Override
  public synchronized long currentTimeMillis() {
    return now / 1_000_000;
  }

  @Override
  public synchronized Scheduled schedule(Duration delay, Runnable action) {
    Task task = new Task(now + delay.toNanos(), sequence++, action);
    tasks.add(task);
    return () -> remove(task);
  }

  /** Waits until the clock has been turned far enough, or the thread is interrupted. */
  @Override
  public synchronized void sleep(Duration duration) {
    Sleeper sleeper = new Sleeper(now + duration.toNanos());
    sleepers.add(sleeper);
    notifyAll();
    try {
      while (now < sleeper.wake) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      sleepers.remove(sleeper);
    }
  }

  /**
   * Turns the clock and runs, on the calling thread, every task that falls due on the way, each at
   * its own time and in the order of their times.
   */
  public void advance(Duration duration) {
    long target = nanoTime() + duration.toNanos();
    for (Task due = nextDue(target); due != null; due = nextDue(target)) {
      due.action().run();
    }
    moveTo(target);
  }

  /** How many tasks wait for their time. */
  public synchronized int pendingTasks() {
    return tasks.size();
  }

  /**
   * Waits, in real time, until so many threads are in {@link #sleep}. A thread whose time has come
   * does not count, even before it runs on.
   *
   * @throws AssertionError after ten seconds
   */
  public synchronized void awaitSleepers(int count) {
    long deadline = System.nanoTime() + Await.LIMIT.toNanos();
    while (sleepers.size() < count) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new AssertionError("expected " + count + " sleeping threads, got " + sleepers.size());
      }
      Await.waitOn(this, left);
    }
  }

  private synchronized void remove(Task task) {
    tasks.remove(task);
  }

  private synchronized @Nullable Task nextDue(long target) {
    Task first = tasks.peek();
    if (first == null || first.due() > target) {
      return null;
    }
    tasks.remove();
    moveTo(first.due());
    return first;
  }

  private synchronized void moveTo(long target) {
    now = Math.max(now, target);
    sleepers.removeIf(sleeper -> sleeper.wake <= now);
    notifyAll();
  }

  /** A thread in sleep; compared by identity. */
  private static final class Sleeper {
    private final long wake;

    private Sleeper(long wake) {
      this.wake = wake;
    }
  }

  private record Task(long due, long order, Runnable action) implements Comparable<Task> {
    @Override
    public int compareTo(Task other) {
      int byTime = Long.compare(due, other.due);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }
}
