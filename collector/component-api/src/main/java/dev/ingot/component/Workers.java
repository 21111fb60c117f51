package dev.ingot.component;

/** Threads for tasks that may block: virtual ones where the JDK has them. Thread-safe. */
public interface Workers {

  /**
   * Starts a task on a thread of its own.
   *
   * @param name says in thread dumps what the thread does
   * @return the started thread, for {@code interrupt} and {@code join}
   */
  Thread start(String name, Runnable task);
}
