package dev.ingot.builder.resolve;

import dev.ingot.builder.manifest.Replacement;
import dev.ingot.builder.manifest.ReplacementTarget;
import dev.ingot.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which replacements change what is taken, and which artifacts are there because of one. */
final class Effects {
  private final DependencyGraph graph;

  Effects(DependencyGraph graph) {
    this.graph = graph;
  }

  /** Says that the replacement changes nothing; empty if it does change something. */
  Optional<Problem> missing(Replacement replacement) {
    List<Demand> demands = demands(replacement);
    if (demands.isEmpty()) {
      return Optional.of(Messages.replacementWithoutEffect(replacement));
    }
    if (replacement.target() instanceof ReplacementTarget.Version it
        && demands.stream().allMatch(demand -> demand.version().equals(it.version()))) {
      return Optional.of(Messages.replacementBySame(replacement, it.version()));
    }
    return Optional.empty();
  }

  /** The artifacts that stand in for others. */
  List<Replaced> replaced(Substitutions substitutions, List<ResolvedArtifact> artifacts) {
    List<Replaced> replaced = new ArrayList<>();
    for (Replacement each : substitutions.replaces().values()) {
      if (missing(each).isEmpty()) {
        artifacts.stream()
            .filter(artifact -> Substitutions.takes(each, artifact))
            .forEach(artifact -> replaced.add(new Replaced(artifact, each)));
      }
    }
    return replaced;
  }

  private List<Demand> demands(Replacement replacement) {
    String module = Substitutions.module(replacement);
    return graph.demands().stream()
        .filter(demand -> demand.module().equals(module) || isVariant(demand, module))
        .filter(graph::counts)
        .toList();
  }

  /** Whether it is asked for with a classifier. */
  private static boolean isVariant(Demand demand, String module) {
    return demand.module().startsWith(module + ":");
  }
}
