package dev.ingot.builder.resolve;

import dev.ingot.builder.manifest.Manifest;
import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * Finds the jars of a distribution with Maven Resolver: for every artifact the highest version that
 * anything in the graph asks for, after what the manifest replaces and excludes.
 */
public final class ComponentResolver {
  private final RepositorySystem system;
  private final RepositorySystemSession session;
  private final List<RemoteRepository> repositories;
  private final ResolutionSettings settings;
  private final FileHashes hashes = new FileHashes(ForkJoinPool.commonPool());

  /**
   * A resolver.
   *
   * @param session the session of the build; its workspace reader finds what the build makes
   * @param repositories where artifacts come from
   */
  public ComponentResolver(
      RepositorySystem system,
      RepositorySystemSession session,
      List<RemoteRepository> repositories,
      ResolutionSettings settings) {
    this.system = system;
    this.session = session;
    this.repositories = List.copyOf(repositories);
    this.settings = settings;
  }

  /**
   * Resolves what the manifest lists, and the engine.
   *
   * @param problems takes everything that is wrong: all artifacts that cannot be had, replacements
   *     without effect, versions that do not agree, jars without components
   * @return the resolution of what could be had; empty without the engine
   */
  public Optional<Resolution> resolve(Manifest manifest, Problems problems) {
    return run(manifest, Run::collect, problems);
  }

  /**
   * Takes exactly the artifacts of a lock: no version is chosen, and poms only say who asks for
   * what. That their bytes are those of the lock is for the caller to check.
   *
   * @param problems takes everything that is wrong: a lock of another manifest, artifacts that
   *     cannot be had, and those that come from elsewhere than when they were locked
   * @return the resolution; empty when the lock is of another manifest
   */
  public Optional<Resolution> resolve(Manifest manifest, Locked lock, Problems problems) {
    return run(manifest, run -> run.take(lock), problems);
  }

  private Optional<Resolution> run(
      Manifest manifest, Function<Run, Optional<Resolution>> how, Problems problems) {
    Problems found = new Problems();
    Optional<Resolution> resolution = runInto(manifest, how, found);
    found.sorted().forEach(problems::add);
    return resolution;
  }

  private Optional<Resolution> runInto(
      Manifest manifest, Function<Run, Optional<Resolution>> how, Problems problems) {
    Substitutions substitutions = Substitutions.of(manifest, problems);
    Roots found = Roots.of(manifest, settings, problems);
    List<Root> roots = found.all().stream().map(substitutions::apply).toList();
    boolean allListed = manifest.allListed() && found.complete();
    try (LocalFiles locals = local()) {
      LocalModules modules = new LocalModules(settings.moduleBuild());
      new Locals(modules, locals, problems).add(roots, substitutions);
      return how.apply(new Run(manifest, substitutions, roots, allListed, locals, problems));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LocalFiles local() {
    return new LocalFiles(
        session.getWorkspaceReader(), new Ahead(session, repositories, hashes)::sought);
  }

  /** One resolution on its way. */
  private final class Run {
    private final Manifest manifest;
    private final Substitutions substitutions;
    private final List<Root> roots;
    private final boolean allListed;
    private final LocalFiles locals;
    private final Problems problems;

    Run(
        Manifest manifest,
        Substitutions substitutions,
        List<Root> roots,
        boolean allListed,
        LocalFiles locals,
        Problems problems) {
      this.manifest = manifest;
      this.substitutions = substitutions;
      this.roots = roots;
      this.allListed = allListed;
      this.locals = locals;
      this.problems = problems;
    }

    Optional<Resolution> collect() {
      Location whole = Location.of(manifest.source());
      Wanted wanted = new Wanted(roots, substitutions, whole);
      GraphCollector collector =
          new GraphCollector(system, session, repositories, locals, roots, substitutions, Map.of());
      GraphCollector.Graph graph = collector.collect(roots);
      Selection selection = Selection.highest(graph.result().getRoot());
      GraphChecks checks =
          new GraphChecks(manifest, substitutions, roots, wanted, this::isOwn, problems);
      checks.check(graph, selection);
      Downloads downloads =
          new Downloads(
              system,
              collector.session(),
              artifact -> locals.hasFailed(artifact) || graph.cannotRead(artifact),
              wanted,
              problems);
      List<Artifact> files = downloads.get(selection);
      boolean complete =
          allListed && downloads.complete() && graph.isWhole() && !locals.hasFailed();
      DependencyGraph asked = Demands.of(roots, selection, graph.cut(), substitutions);
      if (complete) {
        checks.checkWhole(graph.cut(), asked, new CoreVersion(settings.builderVersion()));
      }
      List<ResolvedArtifact> artifacts = files.stream().map(this::resolved).toList();
      return resolution(
          artifacts, new Effects(asked).replaced(substitutions, artifacts), complete, asked);
    }

    Optional<Resolution> take(Locked lock) {
      LockedArtifacts locked = new LockedArtifacts(lock, problems);
      if (!locked.answers(question(), roots)) {
        return Optional.empty();
      }
      DefaultRepositorySystemSession own = new DefaultRepositorySystemSession(session);
      own.setWorkspaceReader(locals);
      List<Artifact> files = locked.get(system, own, repositories, this::isOwn);
      boolean complete = allListed && files.size() == lock.artifacts().size();
      List<ResolvedArtifact> artifacts = files.stream().map(this::resolved).toList();
      artifacts.forEach(each -> hashes.expect(each.file()));
      DependencyGraph graph = complete ? graph(lock, locked) : DependencyGraph.empty();
      return resolution(artifacts, locked.replaced(substitutions, artifacts), complete, graph);
    }

    /** Who asks for what among the artifacts of a lock; empty when a pom cannot be had. */
    private DependencyGraph graph(Locked lock, LockedArtifacts locked) {
      List<Root> exact = roots.stream().map(root -> root.with(lock.versions())).toList();
      GraphCollector collector =
          new GraphCollector(
              system, session, repositories, locals, exact, substitutions, lock.versions());
      GraphCollector.Graph graph = collector.collect(exact);
      Selection selection = Selection.highest(graph.result().getRoot());
      locked.refuseOthers(selection);
      return graph.isWhole()
          ? Demands.of(exact, selection, graph.cut(), substitutions)
          : DependencyGraph.empty();
    }

    private Optional<Resolution> resolution(
        List<ResolvedArtifact> artifacts,
        List<Replaced> replaced,
        boolean complete,
        DependencyGraph graph) {
      List<ResolvedComponent> components = components(artifacts, graph);
      return artifacts.stream()
          .filter(Roots::isEngine)
          .findFirst()
          .map(
              engine ->
                  new Resolution(
                      components,
                      artifacts,
                      engine,
                      complete,
                      replaced,
                      graph,
                      question(),
                      hashes));
    }

    private String question() {
      return Question.of(manifest, roots, substitutions);
    }

    private boolean isOwn(Artifact artifact) {
      String version = artifact.getVersion();
      return locals.contains(artifact)
          || settings
              .workspace()
              .contains(artifact.getGroupId(), artifact.getArtifactId(), version);
    }

    private ResolvedArtifact resolved(Artifact artifact) {
      return new ResolvedArtifact(
          artifact.getGroupId(),
          artifact.getArtifactId(),
          artifact.getVersion(),
          artifact.getExtension(),
          artifact.getClassifier(),
          artifact.getFile().toPath(),
          isOwn(artifact));
    }

    private List<ResolvedComponent> components(
        List<ResolvedArtifact> artifacts, DependencyGraph graph) {
      ComponentFinder finder = new ComponentFinder(artifacts, graph, problems);
      List<ResolvedComponent> components = new ArrayList<>();
      roots.forEach(root -> components.addAll(finder.find(root)));
      return components;
    }
  }
}
