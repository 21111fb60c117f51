package dev.ingot.builder.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for what in a distribution. Also what artifacts ask for that lost against a higher
 * version of themselves: as in Go, their wishes count. Immutable; two with the same demands are
 * equal.
 */
public final class DependencyGraph {
  private static final String MANIFEST = "";

  private final List<Demand> demands;
  private final Map<String, List<Demand>> byModule;
  private final Map<String, List<Demand>> byAsker;
  private final Set<String> taken = new HashSet<>();

  /** The graph of these demands, in whatever order. */
  public DependencyGraph(List<Demand> demands) {
    this.demands = demands.stream().distinct().sorted().toList();
    byModule = grouped(Demand::module);
    byAsker = grouped(demand -> demand.by().orElse(MANIFEST));
    this.demands.forEach(demand -> demand.taken().ifPresent(taken::add));
  }

  private Map<String, List<Demand>> grouped(Function<Demand, String> key) {
    return demands.stream().collect(Collectors.groupingBy(key));
  }

  /** The graph of a build that asked for nothing. */
  public static DependencyGraph empty() {
    return new DependencyGraph(List.of());
  }

  /** Everything that is asked for, sorted. */
  public List<Demand> demands() {
    return demands;
  }

  /** Everything that asks for {@code group:artifact[:classifier]}, in any version. */
  public List<Demand> of(String module) {
    return byModule.getOrDefault(module, List.of());
  }

  /** Everything that an artifact asks for; {@code label} is its {@code group:artifact:version}. */
  public List<Demand> by(String label) {
    return byAsker.getOrDefault(label, List.of());
  }

  /** Everything that the manifest asks for. */
  public List<Demand> roots() {
    return by(MANIFEST);
  }

  /** Whether the artifact is taken for anything that is asked for. */
  public boolean isTaken(String label) {
    return taken.contains(label);
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
    while (!open.isEmpty()) {
      Demand demand = open.remove();
      if (demand.equals(to)) {
        return way(demand, before);
      }
      for (Demand next : next(demand)) {
        if (seen.add(next)) {
          before.put(next, demand);
          open.add(next);
        }
      }
    }
    return List.of(to);
  }

  /** What is asked for by the artifact that was asked for, and by the one taken in its place. */
  private List<Demand> next(Demand demand) {
    List<Demand> next = new ArrayList<>(by(demand.label()));
    demand.taken().ifPresent(label -> next.addAll(by(label)));
    return next;
  }

  private static List<Demand> way(Demand last, Map<Demand, Demand> before) {
    LinkedList<Demand> way = new LinkedList<>();
    for (Demand step = last; step != null; step = before.get(step)) {
      way.addFirst(step);
    }
    return List.copyOf(way);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DependencyGraph graph && demands.equals(graph.demands);
  }

  @Override
  public int hashCode() {
    return demands.hashCode();
  }

  @Override
  public String toString() {
    return demands.toString();
  }
}
