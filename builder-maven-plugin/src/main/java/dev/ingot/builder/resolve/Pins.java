package dev.ingot.builder.resolve;

import java.util.Map;
import org.eclipse.aether.collection.DependencyCollectionContext;
import org.eclipse.aether.collection.DependencyManagement;
import org.eclipse.aether.collection.DependencyManager;
import org.eclipse.aether.graph.Dependency;
import org.jspecify.annotations.Nullable;

/**
 * The versions that a manifest prescribes for the whole graph. Nothing else manages it: what the
 * poms on the way prescribe for their own dependencies is in those already.
 *
 * @param versions the version by {@code group:artifact}
 */
record Pins(Map<String, String> versions) implements DependencyManager {

  @Override
  public @Nullable DependencyManagement manageDependency(Dependency dependency) {
    String version = versions.get(Key.module(dependency.getArtifact()));
    return version == null || Root.isRoot(dependency.getArtifact())
        ? null
        : new DependencyManagement().setVersion(version);
  }

  @Override
  public DependencyManager deriveChildManager(DependencyCollectionContext context) {
    return this;
  }
}
