package dev.ingot.builder.report;

import dev.ingot.builder.resolve.Demand;
import dev.ingot.builder.resolve.Resolution;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The artifacts of a distribution below what asks for them. What an artifact asks for stands where
 * it occurs first; an asterisk is at the others.
 */
final class DependencyTree {
  private static final Comparator<Demand> ORDER =
      Comparator.comparing((Demand demand) -> demand.taken().orElse(demand.label()))
          .thenComparing(Demand::label);

  private final Resolution resolution;
  private final Set<String> shown = new HashSet<>();
  private final StringBuilder out = new StringBuilder();

  DependencyTree(Resolution resolution) {
    this.resolution = resolution;
  }

  String text() {
    add(resolution.graph().roots(), "");
    return out.toString();
  }

  private void add(List<Demand> demands, String indentation) {
    for (Demand demand : demands.stream().sorted(ORDER).toList()) {
      String taken = demand.taken().orElse("");
      boolean first = shown.add(taken);
      List<Demand> next = taken.isEmpty() ? List.of() : resolution.graph().by(taken);
      String more = first || next.isEmpty() ? "" : " *";
      out.append(indentation).append(line(demand)).append(more).append('\n');
      if (first) {
        add(next, indentation + "  ");
      }
    }
  }

  private static String line(Demand demand) {
    return demand
        .taken()
        .map(taken -> taken.equals(demand.label()) ? taken : taken + " for " + demand.label())
        .orElse(demand.label() + " excluded");
  }
}
