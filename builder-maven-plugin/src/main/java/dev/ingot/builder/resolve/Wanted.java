package dev.ingot.builder.resolve;

import dev.ingot.problem.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;

/** Where a manifest asks for the roots of the graph. */
final class Wanted {
  private final Map<String, Location> locations = new HashMap<>();
  private final Location whole;

  Wanted(List<Root> roots, Substitutions substitutions, Location whole) {
    this.whole = whole;
    for (Root root : roots) {
      locations.putIfAbsent(Messages.label(root.artifact()), root.location());
      locations.putIfAbsent(Key.module(root.artifact()), root.location());
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
