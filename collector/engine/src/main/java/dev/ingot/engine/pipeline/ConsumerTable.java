package dev.ingot.engine.pipeline;

import dev.ingot.component.Consumer;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What takes telemetry in at each step. Steps next to each other have the same signal, which the
 * plan holds and the compiler cannot see; so the one cast is here.
 */
final class ConsumerTable {
  private record Slot(Signal<?> signal, Consumer<?> consumer) {}

  private final Map<GraphNode, Slot> slots = new HashMap<>();

  <T extends Telemetry> void put(GraphNode node, Signal<T> signal, Consumer<T> consumer) {
    slots.put(node, new Slot(signal, consumer));
  }

  @SuppressWarnings("unchecked")
  <T extends Telemetry> Consumer<T> get(GraphNode node, Signal<T> signal) {
    Slot slot = slots.get(node);
    if (slot == null || slot.signal() != signal) {
      throw new IllegalStateException(node + " has no consumer of " + signal);
    }
    return (Consumer<T>) slot.consumer();
  }

  /** One consumer for all of the steps. */
  <T extends Telemetry> Consumer<T> all(Collection<GraphNode> nodes, Signal<T> signal) {
    List<Consumer<T>> consumers = new ArrayList<>();
    nodes.forEach(node -> consumers.add(get(node, signal)));
    return FanOut.to(consumers);
  }
}
