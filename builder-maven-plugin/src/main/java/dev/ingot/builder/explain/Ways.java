package dev.ingot.builder.explain;

import dev.ingot.builder.resolve.Demand;
import dev.ingot.builder.resolve.DependencyGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All ways from the manifest to an artifact, no artifact twice in one way. What an artifact asks
 * for that lost against a higher version counts too: it may be what brought a version in.
 */
final class Ways {
  private static final int MOST = 1000;

  private final String module;
  private final Map<String, List<Demand>> byAsker;
  private final Set<String> leading;
  private final List<List<Demand>> found = new ArrayList<>();
  private boolean cutShort;

  private Ways(String module, DependencyGraph graph) {
    this.module = module;
    this.byAsker =
        graph.demands().stream().collect(Collectors.groupingBy(each -> each.by().orElse("")));
    this.leading = leading(graph);
  }

  /** The ways in the order of what is asked for; of very many the first thousand. */
  static Ways to(String module, DependencyGraph graph) {
    Ways ways = new Ways(module, graph);
    ways.walk("", new ArrayList<>(), new HashSet<>());
    return ways;
  }

  List<List<Demand>> all() {
    return found;
  }

  boolean cutShort() {
    return cutShort;
  }

  /** Who asks for the artifact, or for someone who does: only these are worth walking to. */
  private Set<String> leading(DependencyGraph graph) {
    Set<String> leading = new HashSet<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Demand demand : graph.demands()) {
        if (demand.module().equals(module) || next(demand).stream().anyMatch(leading::contains)) {
          grown |= leading.add(demand.by().orElse(""));
        }
      }
    }
    return leading;
  }

  private void walk(String asker, List<Demand> way, Set<String> passed) {
    for (Demand demand : byAsker.getOrDefault(asker, List.of())) {
      if (found.size() == MOST) {
        cutShort = true;
        return;
      }
      way.add(demand);
      if (demand.module().equals(module)) {
        found.add(List.copyOf(way));
      } else {
        follow(demand, way, passed);
      }
      way.remove(way.size() - 1);
    }
  }

  private void follow(Demand demand, List<Demand> way, Set<String> passed) {
    for (String next : next(demand)) {
      if (leading.contains(next) && passed.add(next)) {
        walk(next, way, passed);
        passed.remove(next);
      }
    }
  }

  /** What was asked for, and what is taken in its place. */
  private static SortedSet<String> next(Demand demand) {
    SortedSet<String> next = new TreeSet<>();
    if (demand.taken().isPresent()) {
      next.add(demand.label());
      next.add(demand.taken().get());
    }
    return next;
  }
}
