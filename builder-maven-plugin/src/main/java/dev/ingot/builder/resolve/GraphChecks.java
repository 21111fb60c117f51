package dev.ingot.builder.resolve;

import dev.ingot.builder.manifest.Exclusion;
import dev.ingot.builder.manifest.Manifest;
import dev.ingot.builder.manifest.Replacement;
import dev.ingot.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.version.VersionConstraint;

/**
 * What is wrong with a graph before any of its jars is looked at.
 *
 * @param own whether an artifact is built on this machine, and so may be a snapshot
 */
record GraphChecks(
    Manifest manifest,
    Substitutions substitutions,
    List<Root> roots,
    Wanted wanted,
    Predicate<Artifact> own,
    Problems problems) {

  /** Checks what is there. */
  void check(GraphCollector.Graph graph, Selection selection) {
    graph.result().getExceptions().forEach(this::checkRead);
    refuseExcludedRoots();
    for (DependencyNode node : selection.nodes()) {
      checkFixed(node, selection);
    }
  }

  /**
   * Checks that what the manifest replaces and excludes is there, and that versions agree: of a
   * whole graph only.
   */
  void checkWhole(Sightings cut, DependencyGraph graph, CoreVersion core) {
    checkExcludes(cut);
    checkReplacements(new Effects(graph));
    new Alignment(graph, substitutions, wanted, problems).check(roots, core);
  }

  private void checkRead(Exception failure) {
    if (failure instanceof ArtifactDescriptorException pom) {
      Artifact artifact = pom.getResult().getRequest().getArtifact();
      String label = Messages.label(artifact);
      problems.add(Messages.unreadablePom(wanted.location(artifact), label, cause(failure)));
    } else {
      problems.add(Messages.unreadablePom(wanted.whole(), "a dependency", failure));
    }
  }

  private static Throwable cause(Throwable failure) {
    return failure.getCause() == null ? failure : cause(failure.getCause());
  }

  private void refuseExcludedRoots() {
    for (Root root : roots) {
      Exclusion exclusion = substitutions.excludes().get(root.module());
      if (exclusion != null) {
        problems.add(Messages.excludedRoot(exclusion, root));
      }
    }
  }

  private void checkExcludes(Sightings cut) {
    Set<String> listed = new HashSet<>();
    roots.forEach(root -> listed.add(root.module()));
    for (Map.Entry<String, Exclusion> each : substitutions.excludes().entrySet()) {
      if (!listed.contains(each.getKey()) && !cut.contains(each.getKey())) {
        problems.add(Messages.excludeWithoutEffect(each.getValue()));
      }
    }
  }

  /** Entries of included files are shared by several manifests and may have no effect in one. */
  private void checkReplacements(Effects effects) {
    for (Replacement each : substitutions.replaces().values()) {
      if (each.location().source().equals(manifest.source())) {
        effects.missing(each).ifPresent(problems::add);
      }
    }
  }

  private void checkFixed(DependencyNode node, Selection selection) {
    VersionConstraint constraint = node.getVersionConstraint();
    boolean range = constraint != null && constraint.getRange() != null;
    Artifact artifact = node.getArtifact();
    if (range || (artifact.isSnapshot() && !own.test(artifact))) {
      List<DependencyNode> path = selection.path(Key.of(artifact));
      problems.add(Messages.notFixed(wanted.location(path), artifact, path, range));
    }
  }
}
