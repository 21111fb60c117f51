package dev.ingot.builder.resolve;

import dev.ingot.problem.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;

/** Where a manifest asks for the roots of the graph. */
final class Wanted {
  private final Map<String, Location> locations = new HashMap<>();
  private final Set<String> paths = new HashSet<>();
  private final Location whole;

  Wanted(List<Root> roots, Substitutions substitutions, Location whole) {
    this.whole = whole;
    for (Root root : roots) {
      locations.putIfAbsent(Messages.label(root.artifact()), root.location());
      locations.putIfAbsent(Key.module(root.artifact()), root.location());
      locations.putIfAbsent(root.module(), root.location());
      if (root.fromPath()) {
        paths.add(root.module());
      }
    }
    substitutions
        .replaces()
        .forEach(
            (module, replacement) ->
                substitutions
                    .otherArtifact(module)
                    .ifPresent(
                        other -> locations.putIfAbsent(other.module(), replacement.location())));
  }

  /** The manifest as a whole. */
  Location whole() {
    return whole;
  }

  /** Where the manifest asks for what the demand asks for. */
  Location location(Demand demand) {
    Location listed = locations.get(demand.label());
    return listed == null ? locations.getOrDefault(demand.module(), whole) : listed;
  }

  /** Whether the manifest gives a path for {@code group:artifact}. */
  boolean fromPath(String module) {
    return paths.contains(module);
  }

  /** Where the manifest asks for the first artifact of the path. */
  Location location(List<DependencyNode> path) {
    return path.isEmpty() ? whole : location(path.get(0).getArtifact());
  }

  /** Where the manifest asks for the artifact itself; the manifest as a whole if it does not. */
  Location location(Artifact artifact) {
    Location listed = locations.get(Messages.label(artifact));
    return listed == null ? locations.getOrDefault(Key.module(artifact), whole) : listed;
  }
}
