package dev.ingot.engine.instance;

import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Instances that are started in order and stopped in the opposite order. Not thread-safe: one
 * thread starts and stops.
 */
public final class InstanceGroup {
  private final List<Instance<?>> startOrder;
  private final Deque<Instance<?>> started = new ArrayDeque<>();

  /** A group, the first to start first. */
  public InstanceGroup(List<? extends Instance<?>> startOrder) {
    this.startOrder = List.copyOf(startOrder);
  }

  /** The instances in the order of their start. */
  public List<Instance<?>> instances() {
    return startOrder;
  }

  /**
   * Starts all.
   *
   * @throws StartException when one does not start; those started before it are stopped again then
   */
  public void start(Host host) throws StartException {
    for (Instance<?> each : startOrder) {
      try {
        each.start(host);
      } catch (StartException e) {
        stop();
        throw e;
      }
      started.push(each);
    }
  }

  /** Stops those that were started; one that fails does not keep the others from stopping. */
  public void stop() {
    while (!started.isEmpty()) {
      started.pop().stop();
    }
  }
}
