package dev.ingot.engine.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Calls that are under way in what a reload replaces. They are waited for, but not for ever: who is
 * still under way then gets an answer from the component that stops, and can try again.
 */
final class Departures {
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final Map<PartId, List<Lane<?>>> byPart = new HashMap<>();
  private final List<Lane<?>> outputs = new ArrayList<>();

  void left(PartId part, List<? extends Lane<?>> lanes) {
    byPart.computeIfAbsent(part, none -> new ArrayList<>()).addAll(lanes);
  }

  void leftOutputs(List<? extends Lane<?>> lanes) {
    outputs.addAll(lanes);
  }

  void await(PartId part) {
    await(byPart.getOrDefault(part, List.of()));
  }

  void awaitOutputs() {
    await(outputs);
  }

  /** The grace is one for all of them. */
  private static void await(List<Lane<?>> lanes) {
    long end = System.nanoTime() + GRACE.toNanos();
    lanes.forEach(lane -> lane.awaitEmpty(Duration.ofNanos(end - System.nanoTime())));
  }
}
