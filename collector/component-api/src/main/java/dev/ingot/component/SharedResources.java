package dev.ingot.component;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the components of one collector have in common, as threads for network traffic: made for the
 * first that asks, ended by the engine when all components have stopped. Thread-safe.
 */
public final class SharedResources {
  private final Map<Class<?>, Lifecycle> byType = new HashMap<>();
  private final Deque<Lifecycle> made = new ArrayDeque<>();

  /** Nothing yet. */
  public SharedResources() {}

  /**
   * The one resource of a type.
   *
   * @param make makes it when nobody has asked before; it is not started, only stopped
   */
  public synchronized <R extends Lifecycle> R get(Class<R> type, Supplier<R> make) {
    Lifecycle known = byType.get(type);
    if (known != null) {
      return type.cast(known);
    }
    R resource = make.get();
    byType.put(type, resource);
    made.push(resource);
    return resource;
  }

  /** Ends all, the last made first. */
  public synchronized void stop() {
    made.forEach(Lifecycle::stop);
    made.clear();
    byType.clear();
  }
}
