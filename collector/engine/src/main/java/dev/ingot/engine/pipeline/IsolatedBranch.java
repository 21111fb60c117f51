package dev.ingot.engine.pipeline;

import dev.ingot.component.ConsumeException;
import dev.ingot.component.Consumer;
import dev.ingot.component.HeldTelemetry;
import dev.ingot.component.Lifecycle;
import dev.ingot.component.Scheduler.Scheduled;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.time.Duration;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Stands before one exporter or connector of a pipeline, so that it holds up nobody: takes
 * telemetry at once, keeps up to so many bytes, and hands it on from a thread of its own. What does
 * not fit is lost, and counted. What is refused in a way that another try can help is tried again;
 * of what was taken in part only the rest. Stopping hands on what is left, each piece once.
 * Thread-safe.
 */
final class IsolatedBranch<T extends Telemetry> implements Consumer<T>, Lifecycle {
  static final String OVERFLOW = "isolation_overflow";
  static final String REFUSED = "refused_behind";
  static final String FULL = "The queue of an isolated branch is full. Dropping data.";
  static final String DROPPING = "An isolated branch was refused. Dropping data.";
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Signal<T> signal;
  private final BranchContext context;
  private final Consumer<T> next;
  private final ArrayDeque<T> waiting = new ArrayDeque<>();
  private long bytes;
  private boolean overflowing;
  private boolean stopping;
  private @Nullable Thread thread;

  IsolatedBranch(Signal<T> signal, BranchContext context, Consumer<T> next) {
    this.signal = signal;
    this.context = context;
    this.next = next;
  }

  @Override
  public void consume(T telemetry) throws ConsumeException {
    take(telemetry);
  }

  @Override
  public boolean tryConsume(T telemetry) throws ConsumeException {
    take(telemetry);
    return true;
  }

  private synchronized void take(T telemetry) throws ConsumeException {
    if (stopping) {
      throw ConsumeException.retryable("the pipeline is stopped");
    }
    long size = HeldTelemetry.bytesOf(telemetry);
    if (!waiting.isEmpty() && bytes + size > context.room()) {
      overflow(telemetry);
      return;
    }
    bytes += size;
    context.held().hold(size);
    waiting.add(telemetry);
    if (thread == null) {
      thread = context.workers().start("isolated " + context.name(), this::handOn);
    }
    notifyAll();
  }

  private void overflow(T telemetry) {
    context.drops().count(signal, OVERFLOW, telemetry.itemCount());
    if (!overflowing) {
      overflowing = true;
      context.logger().warn(FULL, "branch", context.name());
    }
  }

  private void handOn() {
    for (T first = first(); first != null; first = first()) {
      handOn(first);
      release(first);
    }
  }

  /** What is to be handed on next, which stays in its place; null when all is done. */
  private synchronized @Nullable T first() {
    while (waiting.isEmpty() && !stopping) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        stopping = true;
      }
    }
    return waiting.peek();
  }

  /** Hands it on, and again what was not taken, until there is no point in going on. */
  private void handOn(T telemetry) {
    T left = telemetry;
    try {
      while (true) {
        try {
          next.consume(left);
          return;
        } catch (ConsumeException e) {
          T missing = e.notTakenOf(signal, left);
          if (!e.isRetryable() || !pause(e.retryAfter().orElse(PAUSE))) {
            lost(missing, String.valueOf(e.getMessage()));
            return;
          }
          left = context.endsThere() ? missing : left;
        }
      }
    } catch (RuntimeException | Error e) {
      lost(left, "internal error: " + e);
    }
  }

  private void lost(T telemetry, String reason) {
    context.drops().count(signal, REFUSED, telemetry.itemCount());
    context.logger().error(DROPPING, "error", reason, "dropped_items", telemetry.itemCount());
  }

  /** Waits; says whether another try makes sense, which is not so when the branch is to stop. */
  private synchronized boolean pause(Duration duration) {
    boolean[] over = new boolean[1];
    Scheduled alarm = context.scheduler().schedule(duration, () -> wake(over));
    try {
      while (!stopping && !over[0]) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
    alarm.cancel();
    return !stopping;
  }

  private synchronized void wake(boolean[] over) {
    over[0] = true;
    notifyAll();
  }

  private synchronized void release(T telemetry) {
    waiting.remove();
    long size = HeldTelemetry.bytesOf(telemetry);
    bytes -= size;
    context.held().release(size);
    if (waiting.isEmpty()) {
      overflowing = false;
    }
  }

  @Override
  public void stop() {
    Thread running;
    synchronized (this) {
      stopping = true;
      notifyAll();
      running = thread;
    }
    if (running != null) {
      join(running);
    }
  }

  private static void join(Thread running) {
    try {
      running.join();
    } catch (InterruptedException e) {
      running.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}
