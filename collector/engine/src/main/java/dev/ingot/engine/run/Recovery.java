package dev.ingot.engine.run;

import dev.ingot.component.ComponentRef;
import dev.ingot.component.Logger;
import dev.ingot.component.Scheduler;
import dev.ingot.component.Status;
import dev.ingot.component.StatusWatcher;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Has components that cannot go on made anew, while the others run: after a second at first, then
 * after twice as long each time, a minute at most. A component that went well for ten minutes is
 * given a second again. Thread-safe.
 */
final class Recovery implements StatusWatcher {
  static final String WILL_RESTART = "Component failed. Will restart it after interval.";
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration MOST = Duration.ofMinutes(1);
  private static final Duration WELL = Duration.ofMinutes(10);

  private final Scheduler scheduler;
  private final Logger logger;
  private final Consumer<ComponentRef> restart;
  private final Map<ComponentRef, Attempt> attempts = new HashMap<>();
  private final Set<ComponentRef> pending = new HashSet<>();

  private record Attempt(Duration delay, long at) {}

  /**
   * A recovery.
   *
   * @param restart told of a component when it is time; must not block
   */
  Recovery(Scheduler scheduler, Logger logger, Consumer<ComponentRef> restart) {
    this.scheduler = scheduler;
    this.logger = logger;
    this.restart = restart;
  }

  @Override
  public void statusChanged(ComponentRef component, Status status, String cause) {
    if (status == Status.PERMANENT_ERROR || status == Status.FATAL_ERROR) {
      failed(component, cause);
    }
  }

  /** A component cannot go on, or did not start again. */
  synchronized void failed(ComponentRef component, String cause) {
    if (!pending.add(component)) {
      return;
    }
    Duration delay = nextDelay(component);
    logger.error(
        WILL_RESTART, "component", component.toString(), "error", cause, "interval", text(delay));
    attempts.put(component, new Attempt(delay, scheduler.nanoTime() + delay.toNanos()));
    scheduler.schedule(delay, () -> due(component));
  }

  private Duration nextDelay(ComponentRef component) {
    Attempt last = attempts.get(component);
    if (last == null || scheduler.nanoTime() - last.at() > WELL.toNanos()) {
      return FIRST;
    }
    Duration doubled = last.delay().multipliedBy(2);
    return doubled.compareTo(MOST) > 0 ? MOST : doubled;
  }

  private static String text(Duration delay) {
    return delay.toSeconds() + "s";
  }

  private void due(ComponentRef component) {
    synchronized (this) {
      pending.remove(component);
    }
    restart.accept(component);
  }
}
