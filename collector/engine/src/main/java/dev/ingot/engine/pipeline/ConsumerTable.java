package dev.ingot.engine.pipeline;

import dev.ingot.component.Consumer;
import dev.ingot.telemetry.Signal;
import dev.ingot.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** Takes over what another table has for a step. */
  void take(GraphNode node, ConsumerTable other) {
    Slot slot = other.slots.get(node);
    if (slot == null) {
      throw new IllegalStateException(node + " is not in the other table");
    }
    slots.put(node, slot);
  }

  /** The inlet of a step, if it has one already. */
  <T extends Telemetry> Optional<Inlet<T>> inlet(GraphNode node, Signal<T> signal) {
    if (slots.containsKey(node) && get(node, signal) instanceof Inlet<T> inlet) {
      return Optional.of(inlet);
    }
    return Optional.empty();
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
