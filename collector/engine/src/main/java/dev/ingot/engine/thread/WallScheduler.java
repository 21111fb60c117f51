package dev.ingot.engine.thread;

import dev.ingot.component.Logger;
import dev.ingot.component.Scheduler;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Real time; tasks run on one daemon thread, in the order in which they are due. */
public final class WallScheduler implements Scheduler, AutoCloseable {
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 2);

  private final Logger logger;
  private final ScheduledThreadPoolExecutor executor;

  /**
   * A scheduler with its thread.
   *
   * @param logger told of tasks that end with an exception
   */
  public WallScheduler(Logger logger) {
    this.logger = logger;
    executor = new ScheduledThreadPoolExecutor(1, WallScheduler::thread);
    executor.setRemoveOnCancelPolicy(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "scheduler");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public long currentTimeMillis() {
    return System.currentTimeMillis();
  }

  /** Runs the task after the delay; a task scheduled after {@link #close} never runs. */
  @Override
  public Scheduled schedule(Duration delay, Runnable task) {
    Future<?> future = executor.schedule(() -> run(task), nanos(delay), TimeUnit.NANOSECONDS);
    return () -> future.cancel(false);
  }

  private static long nanos(Duration delay) {
    return (delay.compareTo(LONGEST) > 0 ? LONGEST : delay).toNanos();
  }

  private void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      logger.error("A scheduled task failed", "error", e);
    }
  }

  @Override
  public void sleep(Duration duration) {
    try {
      TimeUnit.NANOSECONDS.sleep(nanos(duration));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Forgets all tasks that have not run. */
  @Override
  public void close() {
    executor.shutdownNow();
  }
}
