package dev.ingot.builder.bom;

import dev.ingot.builder.resolve.Demand;
import dev.ingot.builder.resolve.Resolution;
import dev.ingot.builder.resolve.ResolvedArtifact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which artifacts of a distribution need which, after replacements. Poms that only group others are
 * no artifacts; whoever asks for one needs what it groups.
 */
final class SbomGraph {
  private final Resolution resolution;
  private final Map<String, ResolvedArtifact> byLabel = new HashMap<>();
  private final Map<String, List<Demand>> byAsker = new HashMap<>();

  SbomGraph(Resolution resolution) {
    this.resolution = resolution;
    resolution.artifacts().forEach(each -> byLabel.put(label(each), each));
    for (Demand demand : resolution.graph().demands()) {
      byAsker.computeIfAbsent(demand.by().orElse(""), by -> new ArrayList<>()).add(demand);
    }
  }

  /**
   * The package URLs that each package URL needs, sorted.
   *
   * @param subject the package URL of the distribution itself
   */
  SortedMap<String, List<String>> edges(String subject) {
    SortedMap<String, List<String>> edges = new TreeMap<>();
    edges.put(subject, byAsker.isEmpty() ? everything() : needs(""));
    for (ResolvedArtifact artifact : resolution.artifacts()) {
      edges.put(Purl.of(artifact), needs(label(artifact)));
    }
    return edges;
  }

  private List<String> everything() {
    return resolution.artifacts().stream().map(Purl::of).sorted().toList();
  }

  private List<String> needs(String asker) {
    Set<String> needs = new TreeSet<>();
    collect(asker, needs, new HashSet<>());
    return List.copyOf(needs);
  }

  private void collect(String asker, Set<String> needs, Set<String> seen) {
    if (!seen.add(asker)) {
      return;
    }
    for (Demand demand : byAsker.getOrDefault(asker, List.of())) {
      if (demand.taken().isEmpty()) {
        continue;
      }
      ResolvedArtifact taken = byLabel.get(demand.taken().get());
      if (taken == null) {
        collect(demand.taken().get(), needs, seen);
      } else {
        needs.add(Purl.of(taken));
      }
    }
  }

  private static String label(ResolvedArtifact artifact) {
    String classifier = artifact.classifier().isEmpty() ? "" : ":" + artifact.classifier();
    return artifact.group() + ":" + artifact.artifact() + classifier + ":" + artifact.version();
  }
}
