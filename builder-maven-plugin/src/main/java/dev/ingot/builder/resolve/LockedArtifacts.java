package dev.ingot.builder.resolve;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/** Gets exactly the artifacts of a lock. */
final class LockedArtifacts {
  private final Locked lock;
  private final Problems problems;
  private final Location place;

  LockedArtifacts(Locked lock, Problems problems) {
    this.lock = lock;
    this.problems = problems;
    place = Location.of(lock.source());
  }

  /** Whether the lock answers the question; if not, a problem says what it lacks. */
  boolean answers(String question, List<Root> roots) {
    if (question.equals(lock.question())) {
      return true;
    }
    Set<String> locked =
        lock.artifacts().stream().map(Locked.Entry::module).collect(Collectors.toSet());
    Set<String> lacking = new TreeSet<>();
    for (Root root : roots) {
      if (!locked.contains(Key.module(root.artifact()))) {
        lacking.add(Messages.label(root.artifact()));
      }
    }
    problems.add(Messages.otherLock(place, lacking));
    return false;
  }

  /** The files of all artifacts that can be had; the others are problems. */
  List<Artifact> get(
      RepositorySystem system,
      RepositorySystemSession session,
      List<RemoteRepository> repositories,
      Predicate<Artifact> own) {
    List<ArtifactRequest> requests = new ArrayList<>();
    for (Locked.Entry entry : lock.artifacts()) {
      Artifact artifact = artifact(entry);
      checkOrigin(artifact, entry.workspace(), own.test(artifact));
      requests.add(new ArtifactRequest(artifact, repositories, ""));
    }
    List<Artifact> files = new ArrayList<>();
    for (ArtifactResult result : resolve(system, session, requests)) {
      Artifact asked = result.getRequest().getArtifact();
      if (result.isResolved()) {
        files.add(result.getArtifact());
      } else {
        problems.add(Messages.unavailable(place, asked, List.of()));
      }
    }
    return files;
  }

  /** What the artifacts stand in for, as the lock remembers it. */
  List<Replaced> replaced(Substitutions substitutions, List<ResolvedArtifact> artifacts) {
    List<Replaced> replaced = new ArrayList<>();
    for (Locked.Entry entry : lock.artifacts()) {
      for (ResolvedArtifact artifact : artifacts) {
        if (artifact.coordinates().equals(entry.coordinates())) {
          entry.replaces().stream()
              .flatMap(module -> Optional.ofNullable(substitutions.replaces().get(module)).stream())
              .forEach(replacement -> replaced.add(new Replaced(artifact, replacement)));
        }
      }
    }
    return replaced;
  }

  /** Refuses what a pom asks for and the lock does not have. */
  void refuseOthers(Selection selection) {
    Set<String> known =
        lock.artifacts().stream().map(Locked.Entry::coordinates).collect(Collectors.toSet());
    for (DependencyNode node : selection.nodes()) {
      Artifact artifact = node.getArtifact();
      if (!artifact.getExtension().equals("pom") && !known.contains(coordinates(artifact))) {
        List<DependencyNode> path = selection.path(Key.of(artifact));
        problems.add(Messages.notLocked(place, artifact, path));
      }
    }
  }

  private static String coordinates(Artifact of) {
    return new Locked.Entry(
            of.getGroupId(),
            of.getArtifactId(),
            of.getExtension(),
            of.getClassifier(),
            of.getVersion(),
            false,
            List.of())
        .coordinates();
  }

  private void checkOrigin(Artifact artifact, boolean locked, boolean now) {
    if (locked != now) {
      problems.add(Messages.otherOrigin(place, artifact, now));
    }
  }

  private static Artifact artifact(Locked.Entry of) {
    return new DefaultArtifact(
        of.group(), of.artifact(), of.classifier(), of.extension(), of.version());
  }

  private static List<ArtifactResult> resolve(
      RepositorySystem system, RepositorySystemSession session, List<ArtifactRequest> requests) {
    try {
      return system.resolveArtifacts(session, requests);
    } catch (ArtifactResolutionException e) {
      return e.getResults();
    }
  }
}
