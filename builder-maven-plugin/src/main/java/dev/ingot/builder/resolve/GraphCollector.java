package dev.ingot.builder.resolve;

import dev.ingot.builder.manifest.Coordinates;
import dev.ingot.builder.manifest.Replacement;
import dev.ingot.builder.manifest.ReplacementTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.aether.DefaultRepositoryCache;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.CollectResult;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactDescriptorException;
import org.eclipse.aether.resolution.ArtifactDescriptorPolicy;

/** Collects the whole graph of a distribution, with what its manifest replaces and excludes. */
final class GraphCollector {

  /**
   * A graph with all versions in it.
   *
   * @param result the graph and what went wrong on the way
   * @param cut what the rules kept out
   */
  record Graph(CollectResult result, Sightings cut) {

    /** Whether every pom could be read. */
    boolean isWhole() {
      return result.getExceptions().isEmpty();
    }

    /** Whether the pom of the artifact cannot be read. */
    boolean cannotRead(Artifact artifact) {
      return result.getExceptions().stream()
          .filter(ArtifactDescriptorException.class::isInstance)
          .map(ArtifactDescriptorException.class::cast)
          .map(failure -> failure.getResult().getRequest().getArtifact())
          .anyMatch(each -> Key.of(each).equals(Key.of(artifact)));
    }
  }

  private final RepositorySystem system;
  private final RepositorySystemSession session;
  private final List<RemoteRepository> repositories;
  private final Substitutions substitutions;
  private final Map<String, String> locked;
  private final Sightings cut = new Sightings();

  /**
   * A collector.
   *
   * @param locked the version of every {@code group:artifact}, if a lock has them: a pom that is
   *     missing is a failure then; empty to choose
   */
  GraphCollector(
      RepositorySystem system,
      RepositorySystemSession base,
      List<RemoteRepository> repositories,
      LocalFiles locals,
      List<Root> roots,
      Substitutions substitutions,
      Map<String, String> locked) {
    this.locked = Map.copyOf(locked);
    this.system = system;
    this.repositories = repositories;
    this.substitutions = substitutions;
    this.session = session(base, locals, roots);
  }

  /** The session that collects; artifacts are to be resolved with it too. */
  RepositorySystemSession session() {
    return session;
  }

  /**
   * Collects until every replacement that takes another artifact and meets the graph has its other
   * artifact among the roots.
   */
  Graph collect(List<Root> roots) {
    List<Root> all = new ArrayList<>(roots);
    Set<String> brought = new HashSet<>();
    while (true) {
      CollectResult result = collectOnce(all);
      List<Root> fresh = new ArrayList<>();
      for (Replacement each : substitutions.replaces().values()) {
        String module = Substitutions.module(each);
        Optional<Coordinates> other = substitutions.otherArtifact(module);
        if (other.isPresent() && cut.contains(module) && brought.add(module)) {
          fresh.add(Root.of(Optional.empty(), other.get(), each.location()));
        }
      }
      if (fresh.isEmpty()) {
        return new Graph(result, cut);
      }
      all.addAll(fresh);
    }
  }

  private CollectResult collectOnce(List<Root> roots) {
    CollectRequest request = new CollectRequest().setRepositories(repositories);
    roots.forEach(root -> request.addDependency(new Dependency(root.artifact(), "compile")));
    try {
      return system.collectDependencies(session, request);
    } catch (DependencyCollectionException e) {
      return e.getResult();
    }
  }

  private RepositorySystemSession session(
      RepositorySystemSession base, LocalFiles locals, List<Root> roots) {
    DefaultRepositorySystemSession own = new DefaultRepositorySystemSession(base);
    // Depth first, and without the skipper of the breadth-first collector: it prunes by distance
    // from the root, and so loses dependencies of a higher version that is farther away.
    own.setConfigProperty("aether.dependencyCollector.impl", "df");
    own.setConfigProperty("aether.dependencyCollector.bf.skipper", "false");
    // Keeps the version that a pom asks for where a pin takes another.
    own.setConfigProperty("aether.dependencyManager.verbose", "true");
    own.setCache(new DefaultRepositoryCache());
    own.setWorkspaceReader(locals);
    own.setArtifactDescriptorPolicy(
        (s, request) ->
            locked.isEmpty() || locals.contains(request.getArtifact())
                ? ArtifactDescriptorPolicy.IGNORE_MISSING
                : ArtifactDescriptorPolicy.STRICT);
    own.setDependencySelector(DependencyRules.of(cutModules(), cut));
    own.setDependencyManager(new Pins(pins(roots)));
    own.setDependencyGraphTransformer((node, context) -> node);
    return own;
  }

  private Set<String> cutModules() {
    Set<String> modules = new LinkedHashSet<>(substitutions.excludes().keySet());
    for (String module : substitutions.replaces().keySet()) {
      if (substitutions.otherArtifact(module).isPresent()) {
        modules.add(module);
      }
    }
    return Set.copyOf(modules);
  }

  private Map<String, String> pins(List<Root> roots) {
    Map<String, String> versions = new HashMap<>();
    for (Replacement each : substitutions.replaces().values()) {
      if (each.target() instanceof ReplacementTarget.Version it) {
        versions.put(Substitutions.module(each), it.version());
      }
    }
    for (Root root : roots) {
      if (root.fromPath()) {
        versions.put(Key.module(root.artifact()), root.artifact().getVersion());
      }
    }
    versions.putAll(locked);
    return Map.copyOf(versions);
  }
}
