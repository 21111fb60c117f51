package dev.ingot.builder.resolve;

import dev.ingot.problem.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds artifacts that are wanted in several versions, and says who wants which. Where the manifest
 * decides by a replacement or a path, nothing is left to say.
 */
final class Alignment {
  private final DependencyGraph graph;
  private final Substitutions substitutions;
  private final Wanted wanted;
  private final Problems problems;

  Alignment(DependencyGraph graph, Substitutions substitutions, Wanted wanted, Problems problems) {
    this.graph = graph;
    this.substitutions = substitutions;
    this.wanted = wanted;
    this.problems = problems;
  }

  /** Reports every artifact that is wanted in several versions, and components of another core. */
  void check(List<Root> roots, CoreVersion core) {
    Set<String> listed = roots.stream().map(Root::module).collect(Collectors.toSet());
    for (Map.Entry<String, List<Demand>> each : byModule().entrySet()) {
      if (!listed.contains(each.getKey()) && !decided(each.getKey()) && !isCore(each.getKey())) {
        check(each.getKey(), each.getValue());
      }
    }
    checkCore(core);
  }

  private SortedMap<String, List<Demand>> byModule() {
    return graph.demands().stream()
        .filter(demand -> demand.taken().isPresent())
        .collect(Collectors.groupingBy(Demand::module, TreeMap::new, Collectors.toList()));
  }

  private boolean decided(String module) {
    String plain = module.split(":")[0] + ":" + module.split(":")[1];
    return substitutions.replaces().containsKey(plain) || wanted.fromPath(plain);
  }

  private static boolean isCore(String module) {
    return module.startsWith("dev.ingot:");
  }

  private void check(String module, List<Demand> demands) {
    if (demands.stream().map(Demand::version).distinct().count() < 2) {
      return;
    }
    Map<String, List<Demand>> ways = new LinkedHashMap<>();
    for (Demand demand : demands) {
      boolean highest = demand.taken().orElseThrow().equals(demand.label());
      if (graph.counts(demand) || highest) {
        ways.merge(demand.version(), graph.path(demand), Alignment::shorter);
      }
    }
    if (ways.size() > 1) {
      String taken = demands.get(0).taken().orElseThrow().substring(module.length() + 1);
      List<Demand> cause = ways.getOrDefault(taken, List.copyOf(demands));
      problems.add(Messages.severalVersions(wanted.location(cause.get(0)), module, ways, taken));
    }
  }

  private static List<Demand> shorter(List<Demand> one, List<Demand> other) {
    return other.size() < one.size() ? other : one;
  }

  /** Reports the first mismatch of each component that the manifest lists. */
  private void checkCore(CoreVersion core) {
    Map<String, List<Demand>> ways = new TreeMap<>();
    for (Demand demand : graph.demands()) {
      boolean asks = isCore(demand.module()) && demand.by().isPresent() && graph.counts(demand);
      if (asks && !decided(demand.module()) && !core.runs(demand.version())) {
        List<Demand> way = graph.path(demand);
        ways.merge(way.get(0).label(), way, Alignment::shorter);
      }
    }
    for (List<Demand> way : ways.values()) {
      problems.add(Messages.otherCore(wanted.location(way.get(0)), way, core));
    }
  }

  /** Whether the fix has to be a decision: the versions promise no compatibility. */
  static boolean majorsDiffer(Set<String> versions) {
    return versions.stream().map(Alignment::major).distinct().count() > 1;
  }

  private static String major(String version) {
    return version.replaceFirst("^v?(\\d+).*", "$1");
  }
}
