package dev.ingot.builder.resolve;

import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.catalog.ComponentDescriptor;
import dev.ingot.catalog.json.JsonException;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the components of the listed kinds in the jars that were resolved for them. */
final class ComponentFinder {
  private final List<ResolvedArtifact> artifacts;
  private final DependencyGraph graph;
  private final Problems problems;

  ComponentFinder(List<ResolvedArtifact> artifacts, DependencyGraph graph, Problems problems) {
    this.artifacts = artifacts;
    this.graph = graph;
    this.problems = problems;
  }

  /** The components of a root; empty when its jar could not be had, which is a problem already. */
  List<ResolvedComponent> find(Root root) {
    Optional<ResolvedArtifact> jar =
        artifacts.stream().filter(artifact -> isJarOf(root, artifact)).findFirst();
    if (root.declared().isEmpty() || jar.isEmpty()) {
      return List.of();
    }
    return find(root.declared().get(), root, jar.get());
  }

  private static boolean isJarOf(Root root, ResolvedArtifact artifact) {
    return artifact.group().equals(root.artifact().getGroupId())
        && artifact.artifact().equals(root.artifact().getArtifactId())
        && artifact.extension().equals("jar")
        && artifact.classifier().isEmpty();
  }

  private List<ResolvedComponent> find(
      ManifestComponent declared, Root root, ResolvedArtifact jar) {
    String asked = root.artifact().getVersion();
    if (!jar.version().equals(asked)) {
      problems.add(Messages.otherVersion(root.location(), jar, asked, way(jar)));
    }
    List<ComponentDescriptor> all = descriptors(root, jar);
    List<ComponentDescriptor> listed =
        all.stream().filter(each -> each.kind() == declared.kind()).toList();
    return (listed.isEmpty() ? all.stream().limit(1).toList() : listed)
        .stream().map(each -> new ResolvedComponent(declared, jar, each)).toList();
  }

  /** The shortest way to something that asks for the version that is taken; empty if unknown. */
  private List<Demand> way(ResolvedArtifact jar) {
    return graph.demands().stream()
        .filter(demand -> demand.label().equals(jar.label()))
        .map(graph::path)
        .min(Comparator.comparing(List::size))
        .orElse(List.of());
  }

  private List<ComponentDescriptor> descriptors(Root root, ResolvedArtifact jar) {
    try {
      List<ComponentDescriptor> all = JarDescriptors.read(jar.file());
      if (all.isEmpty()) {
        problems.add(Messages.noComponent(root.location(), jar));
      }
      return all;
    } catch (IOException | JsonException e) {
      problems.add(Messages.unreadableComponent(root.location(), jar, e));
      return List.of();
    }
  }
}
