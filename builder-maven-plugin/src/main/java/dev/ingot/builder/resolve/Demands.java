package dev.ingot.builder.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;

/** Reads who asks for what from a collected graph. */
final class Demands {
  /**
   * Where a collector keeps the version that a pom asks for when the manifest prescribes another.
   */
  private static final String ASKED = "premanaged.version";

  private final Selection selection;
  private final Substitutions substitutions;
  private final List<Demand> demands = new ArrayList<>();

  private Demands(Selection selection, Substitutions substitutions) {
    this.selection = selection;
    this.substitutions = substitutions;
  }

  static DependencyGraph of(
      List<Root> roots, Selection selection, Sightings cut, Substitutions substitutions) {
    Demands demands = new Demands(selection, substitutions);
    roots.forEach(demands::add);
    selection.edges().forEach(demands::add);
    cut.all().forEach(demands::add);
    return new DependencyGraph(demands.demands);
  }

  private void add(Root root) {
    Optional<String> taken = taken(Key.of(root.artifact()));
    demands.add(new Demand(Optional.empty(), root.module(), root.asked(), taken));
  }

  private void add(GraphNodes.Edge edge) {
    Artifact child = edge.child().getArtifact();
    Optional<String> by = Optional.of(Messages.label(edge.parent().getArtifact()));
    Optional<String> taken = taken(Key.of(child));
    demands.add(new Demand(by, Messages.module(child), asked(edge.child()), taken));
  }

  private void add(Sightings.Sighting cut) {
    Artifact artifact = cut.artifact();
    Optional<String> taken =
        substitutions
            .otherArtifact(Key.module(artifact))
            .flatMap(other -> taken(new Key(other.group(), other.artifact(), "jar", "")));
    demands.add(new Demand(cut.by(), Messages.module(artifact), artifact.getVersion(), taken));
  }

  private Optional<String> taken(Key key) {
    return selection.node(key).map(node -> Messages.label(node.getArtifact()));
  }

  private static String asked(DependencyNode node) {
    Object asked = node.getData().get(ASKED);
    return asked instanceof String version ? version : node.getArtifact().getVersion();
  }
}
