package dev.ingot.builder.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who asks for what in a distribution. Also what artifacts ask for that lost against a higher
 * version of themselves: as in Go, their wishes count. Empty when a lock was taken instead of
 * asking anything.
 *
 * @param demands everything that is asked for, sorted
 */
public record DependencyGraph(List<Demand> demands) {
  public DependencyGraph {
    demands = demands.stream().distinct().sorted().toList();
  }

  /** The graph of a build that asked for nothing. */
  public static DependencyGraph empty() {
    return new DependencyGraph(List.of());
  }

  /** Everything that asks for {@code group:artifact[:classifier]}, in any version. */
  public List<Demand> of(String module) {
    return demands.stream().filter(demand -> demand.module().equals(module)).toList();
  }

  /** Everything that an artifact asks for; {@code label} is its {@code group:artifact:version}. */
  public List<Demand> by(String label) {
    return demands.stream().filter(demand -> demand.by().equals(Optional.of(label))).toList();
  }

  /** Everything that the manifest asks for. */
  public List<Demand> roots() {
    return demands.stream().filter(demand -> demand.by().isEmpty()).toList();
  }

  /** Whether the artifact is taken for anything that is asked for. */
  public boolean isTaken(String label) {
    return demands.stream().anyMatch(demand -> demand.taken().equals(Optional.of(label)));
  }

  /** Whether the manifest asks, or an artifact that is in the distribution in this version. */
  public boolean counts(Demand demand) {
    return demand.by().map(this::isTaken).orElse(true);
  }

  /**
   * The shortest way from the manifest to a demand: what the manifest asks for first, the demand
   * itself last.
   */
  public List<Demand> path(Demand to) {
    Map<Demand, Demand> before = new HashMap<>();
    Deque<Demand> open = new ArrayDeque<>(roots());
    Set<Demand> seen = new HashSet<>(open);
    Map<String, List<Demand>> byAsker = byAsker();
    while (!open.isEmpty()) {
      Demand demand = open.remove();
      if (demand.equals(to)) {
        return way(demand, before);
      }
      for (Demand next : next(demand, byAsker)) {
        if (seen.add(next)) {
          before.put(next, demand);
          open.add(next);
        }
      }
    }
    return List.of(to);
  }

  private Map<String, List<Demand>> byAsker() {
    return demands.stream()
        .filter(demand -> demand.by().isPresent())
        .collect(Collectors.groupingBy(demand -> demand.by().orElseThrow()));
  }

  /** What is asked for by the artifact that was asked for, and by the one taken in its place. */
  private static List<Demand> next(Demand demand, Map<String, List<Demand>> byAsker) {
    List<Demand> next = new ArrayList<>(byAsker.getOrDefault(demand.label(), List.of()));
    demand.taken().ifPresent(taken -> next.addAll(byAsker.getOrDefault(taken, List.of())));
    return next;
  }

  private static List<Demand> way(Demand last, Map<Demand, Demand> before) {
    LinkedList<Demand> way = new LinkedList<>();
    for (Demand step = last; step != null; step = before.get(step)) {
      way.addFirst(step);
    }
    return List.copyOf(way);
  }
}
