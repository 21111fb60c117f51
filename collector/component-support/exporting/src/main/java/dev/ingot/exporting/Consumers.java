package dev.ingot.exporting;

import dev.ingot.component.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A bounded number of threads with the same task, started when they are wanted. Thread-safe. */
final class Consumers {
  private final int limit;
  private final String name;
  private final Workers workers;
  private final Runnable task;
  private final List<Thread> threads = new ArrayList<>();

  Consumers(int limit, String name, Workers workers, Runnable task) {
    this.limit = limit;
    this.name = name;
    this.workers = workers;
    this.task = task;
  }

  /**
   * Starts one more unless there are enough; one that an error has ended does not count. When the
   * system has no thread to give, those that there are have to do.
   */
  synchronized void addOne() {
    threads.removeIf(thread -> !thread.isAlive());
    if (threads.size() < limit) {
      try {
        threads.add(workers.start(name + " " + (threads.size() + 1), task));
      } catch (OutOfMemoryError noThread) {
        if (threads.isEmpty()) {
          throw noThread;
        }
      }
    }
  }

  /** Waits until all have ended. */
  void join() throws InterruptedException {
    for (Optional<Thread> next = anyAlive(); next.isPresent(); next = anyAlive()) {
      next.get().join();
    }
  }

  synchronized void interrupt() {
    threads.forEach(Thread::interrupt);
  }

  private synchronized Optional<Thread> anyAlive() {
    return threads.stream().filter(Thread::isAlive).findFirst();
  }
}
