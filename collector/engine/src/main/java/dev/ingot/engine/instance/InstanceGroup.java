package dev.ingot.engine.instance;

import dev.ingot.component.Host;
import dev.ingot.component.StartException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Instances that are started in order and stopped in the opposite order. Not thread-safe: one
 * thread starts and stops.
 */
public final class InstanceGroup {
  private final List<Instance<?>> startOrder;

  /** A group, the first to start first. */
  public InstanceGroup(Collection<? extends Instance<?>> startOrder) {
    this.startOrder = List.copyOf(startOrder);
  }

  /** The instances in the order of their start. */
  public List<Instance<?>> instances() {
    return startOrder;
  }

  /**
   * Starts those that are not started.
   *
   * @throws StartException when one does not start; those that this call started are stopped again
   *     then
   */
  public void start(Host host) throws StartException {
    List<Instance<?>> now = new ArrayList<>();
    for (Instance<?> each : startOrder) {
      if (!each.isStarted()) {
        try {
          each.start(host);
        } catch (StartException e) {
          new InstanceGroup(now).stop();
          throw e;
        }
        now.add(each);
      }
    }
  }

  /** Stops those that are started; one that fails does not keep the others from stopping. */
  public void stop() {
    for (int i = startOrder.size() - 1; i >= 0; i--) {
      startOrder.get(i).stop();
    }
  }
}
