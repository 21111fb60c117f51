package dev.ingot.engine.thread;

import dev.ingot.component.Logger;
import dev.ingot.component.Workers;
import java.util.Optional;

/**
 * A thread for every task: a virtual one on JDK 21 and later, else a daemon thread.
 *
 * <p>The number of threads is not limited here: a limit would make one component wait for another
 * that waits for the first. Who starts tasks per request bounds them itself.
 */
public final class ThreadPerTask implements Workers {
  private final Optional<VirtualThreads> virtualThreads;
  private final Logger logger;

  private ThreadPerTask(Optional<VirtualThreads> virtualThreads, Logger logger) {
    this.virtualThreads = virtualThreads;
    this.logger = logger;
  }

  /**
   * The best threads of this JDK.
   *
   * @param logger told of tasks that end with an exception
   */
  public static ThreadPerTask create(Logger logger) {
    return new ThreadPerTask(VirtualThreads.find(), logger);
  }

  /** Daemon threads whatever the JDK. */
  static ThreadPerTask platform(Logger logger) {
    return new ThreadPerTask(Optional.empty(), logger);
  }

  @Override
  public Thread start(String name, Runnable task) {
    Runnable named = () -> run(name, task);
    return virtualThreads.map(door -> door.run(named)).orElseGet(() -> daemon(name, named));
  }

  private static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void run(String name, Runnable task) {
    Thread.currentThread().setName(name);
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      logger.error("A background task failed", "task", name, "error", e);
    }
  }
}
