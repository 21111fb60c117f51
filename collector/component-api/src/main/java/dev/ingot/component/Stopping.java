package dev.ingot.component;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the collector as a whole has begun to stop: said before the first component stops, so
 * that those at the end of a pipeline know that what still comes to them comes a last time. A
 * reload is no such end. Thread-safe.
 */
public final class Stopping implements Lifecycle {
  private final Set<Runnable> listeners = new LinkedHashSet<>();
  private boolean begun;

  /** It has not. */
  public Stopping() {}

  /** The one of the collector. */
  public static Stopping of(SharedResources shared) {
    return shared.get(Stopping.class, Stopping::new);
  }

  /** Said by the engine, in the thread that stops the components. */
  public void begin() {
    List<Runnable> told;
    synchronized (this) {
      begun = true;
      told = List.copyOf(listeners);
    }
    told.forEach(Runnable::run);
  }

  /** Runs the listener when the collector begins to stop; at once when it has begun already. */
  public void add(Runnable listener) {
    boolean now;
    synchronized (this) {
      listeners.add(listener);
      now = begun;
    }
    if (now) {
      listener.run();
    }
  }

  /** The listener is not needed any more. */
  public synchronized void remove(Runnable listener) {
    listeners.remove(listener);
  }
}
