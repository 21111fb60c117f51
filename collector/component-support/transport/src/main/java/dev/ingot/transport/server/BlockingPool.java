package dev.ingot.transport.server;

import dev.ingot.component.Workers;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Threads for requests that have to wait, so that event loops never do. They are started when they
 * are needed and end when they have been idle. Thread-safe.
 */
public final class BlockingPool {
  private static final long IDLE_SECONDS = 10;

  private final Workers workers;
  private final String name;
  private final int maxThreads;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Queue<Runnable> tasks = new ArrayDeque<>();
  private final Set<Thread> threads = new HashSet<>();
  private int idle;
  private int running;
  private int started;
  private boolean stopped;

  /**
   * @param maxThreads how many tasks may wait at the same time; more of them queue
   */
  public BlockingPool(Workers workers, String name, int maxThreads) {
    this.workers = workers;
    this.name = name;
    this.maxThreads = maxThreads;
  }

  /** Runs a task soon. After {@link #stop} it runs on the calling thread. */
  public void execute(Runnable task) {
    lock.lock();
    try {
      if (!stopped) {
        tasks.add(task);
        if (idle >= tasks.size()) {
          changed.signal();
        } else {
          startThread();
        }
        return;
      }
    } finally {
      lock.unlock();
    }
    task.run();
  }

  private void startThread() {
    if (running < maxThreads) {
      workers.start(name + "-" + ++started, this::work);
      running++;
    }
  }

  /** Interrupts the tasks that still run, and ends the threads when the queued tasks are done. */
  public void stop() {
    lock.lock();
    try {
      stopped = true;
      changed.signalAll();
      threads.forEach(Thread::interrupt);
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    enter();
    try {
      for (Runnable task = next(); task != null; task = next()) {
        task.run();
      }
    } finally {
      leave();
    }
  }

  private void enter() {
    lock.lock();
    try {
      threads.add(Thread.currentThread());
    } finally {
      lock.unlock();
    }
  }

  /** Whoever leaves because of an error leaves nobody waiting for a thread. */
  private void leave() {
    lock.lock();
    try {
      threads.remove(Thread.currentThread());
      running--;
      if (!tasks.isEmpty()) {
        startThread();
      }
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Runnable next() {
    lock.lock();
    try {
      long nanos = TimeUnit.SECONDS.toNanos(IDLE_SECONDS);
      idle++;
      while (tasks.isEmpty() && !stopped && nanos > 0) {
        nanos = changed.awaitNanos(nanos);
      }
      return tasks.poll();
    } catch (InterruptedException e) {
      return tasks.poll();
    } finally {
      idle--;
      lock.unlock();
    }
  }
}
