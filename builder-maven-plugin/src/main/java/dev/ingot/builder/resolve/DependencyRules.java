package dev.ingot.builder.resolve;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.DependencyCollectionContext;
import org.eclipse.aether.collection.DependencySelector;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;

/**
 * Which dependencies belong to a distribution: those of run time that are not optional, not
 * excluded by a pom on the way, and not cut by the manifest. A value, so that collectors can cache.
 *
 * @param cut {@code group:artifact} of what the manifest excludes or replaces by another artifact
 * @param seen takes down what was cut
 * @param exclusions what the poms on the way exclude
 */
record DependencyRules(Set<String> cut, Sightings seen, Set<Exclusion> exclusions)
    implements DependencySelector {
  private static final Set<String> OTHER_SCOPES = Set.of("test", "provided", "system");

  @Override
  public boolean selectDependency(Dependency dependency) {
    Artifact artifact = dependency.getArtifact();
    if (Root.isRoot(artifact)) {
      return true;
    }
    if (OTHER_SCOPES.contains(dependency.getScope())
        || dependency.isOptional()
        || exclusions.stream().anyMatch(each -> excludes(each, artifact))) {
      return false;
    }
    if (cut.contains(Key.module(artifact))) {
      seen.add(Key.module(artifact));
      return false;
    }
    return true;
  }

  @Override
  public DependencySelector deriveChildSelector(DependencyCollectionContext context) {
    Dependency parent = context.getDependency();
    if (parent == null || exclusions.containsAll(parent.getExclusions())) {
      return this;
    }
    Set<Exclusion> more = new HashSet<>(exclusions);
    more.addAll(parent.getExclusions());
    return new DependencyRules(cut, seen, Set.copyOf(more));
  }

  private static boolean excludes(Exclusion exclusion, Artifact artifact) {
    return matches(exclusion.getArtifactId(), artifact.getArtifactId())
        && matches(exclusion.getGroupId(), artifact.getGroupId())
        && matches(exclusion.getExtension(), artifact.getExtension())
        && matches(exclusion.getClassifier(), artifact.getClassifier());
  }

  private static boolean matches(String pattern, String value) {
    return pattern.equals("*") || pattern.equals(value);
  }
}
