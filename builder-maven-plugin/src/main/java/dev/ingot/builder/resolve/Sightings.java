package dev.ingot.builder.resolve;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.aether.artifact.Artifact;
import org.jspecify.annotations.Nullable;

/**
 * Which artifacts the graph wanted and the rules kept out. Compared by identity: collectors cache
 * by the selector that holds it.
 */
final class Sightings {
  private final Set<String> modules = new TreeSet<>();
  private final Set<DependencyGraph.Request> requests = new LinkedHashSet<>();

  /** Takes down that {@code by}, or the manifest if it is null, asked for an artifact. */
  void add(@Nullable Artifact by, Artifact wanted) {
    modules.add(Key.module(wanted));
    requests.add(
        new DependencyGraph.Request(
            Optional.ofNullable(by).map(each -> Requests.node(each, each.getVersion())),
            Requests.node(wanted, wanted.getVersion()),
            Optional.empty(),
            true));
  }

  boolean contains(String module) {
    return modules.contains(module);
  }

  /** Everything that was kept out, with who asked for it. */
  Set<DependencyGraph.Request> all() {
    return requests;
  }
}
