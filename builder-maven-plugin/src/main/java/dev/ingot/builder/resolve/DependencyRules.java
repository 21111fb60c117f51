package dev.ingot.builder.resolve;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.DependencyCollectionContext;
import org.eclipse.aether.collection.DependencySelector;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.Exclusion;
import org.jspecify.annotations.Nullable;

/**
 * Which dependencies belong to a distribution: those of run time that are not optional, not
 * excluded by a pom on the way, and not cut by the manifest. Whose dependencies are looked at makes
 * no difference between two of these, so that collectors can cache by them.
 */
final class DependencyRules implements DependencySelector {
  private static final Set<String> OTHER_SCOPES = Set.of("test", "provided", "system");

  private final Set<String> cut;
  private final Sightings seen;
  private final Set<Exclusion> exclusions;
  private final @Nullable Artifact parent;

  private DependencyRules(
      Set<String> cut, Sightings seen, Set<Exclusion> exclusions, @Nullable Artifact parent) {
    this.cut = cut;
    this.seen = seen;
    this.exclusions = exclusions;
    this.parent = parent;
  }

  /**
   * The rules of a manifest.
   *
   * @param cut {@code group:artifact} of what it excludes or replaces by another artifact
   * @param seen takes down what was cut
   */
  static DependencyRules of(Set<String> cut, Sightings seen) {
    return new DependencyRules(cut, seen, Set.of(), null);
  }

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
      seen.add(parent, artifact);
      return false;
    }
    return true;
  }

  @Override
  public DependencySelector deriveChildSelector(DependencyCollectionContext context) {
    Dependency of = context.getDependency();
    if (of == null) {
      return this;
    }
    Set<Exclusion> more = exclusions;
    if (!exclusions.containsAll(of.getExclusions())) {
      more = new HashSet<>(exclusions);
      more.addAll(of.getExclusions());
    }
    return new DependencyRules(cut, seen, Set.copyOf(more), of.getArtifact());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DependencyRules that
        && cut.equals(that.cut)
        && seen == that.seen
        && exclusions.equals(that.exclusions);
  }

  @Override
  public int hashCode() {
    return Objects.hash(cut, System.identityHashCode(seen), exclusions);
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
