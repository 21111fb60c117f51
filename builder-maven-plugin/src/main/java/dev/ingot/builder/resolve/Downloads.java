package dev.ingot.builder.resolve;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;

/** Gets the files of the selected artifacts; those that cannot be had are problems, all of them. */
final class Downloads {
  private final RepositorySystem system;
  private final RepositorySystemSession session;
  private final Predicate<Artifact> reported;
  private final Wanted wanted;
  private final Problems problems;
  private boolean complete = true;

  /**
   * Downloads.
   *
   * @param reported whether a problem already says why the artifact cannot be had
   */
  Downloads(
      RepositorySystem system,
      RepositorySystemSession session,
      Predicate<Artifact> reported,
      Wanted wanted,
      Problems problems) {
    this.system = system;
    this.session = session;
    this.reported = reported;
    this.wanted = wanted;
    this.problems = problems;
  }

  /** The artifacts with their files, without those that only group others. */
  List<Artifact> get(Selection selection) {
    List<ArtifactRequest> requests = new ArrayList<>();
    for (DependencyNode node : selection.nodes()) {
      if (!node.getArtifact().getExtension().equals("pom")) {
        requests.add(new ArtifactRequest(node));
      }
    }
    List<Artifact> files = new ArrayList<>();
    for (ArtifactResult result : resolve(requests)) {
      if (result.isResolved()) {
        files.add(result.getArtifact());
      } else {
        complete = false;
        report(result, selection);
      }
    }
    return files;
  }

  /** Whether all of them could be had. */
  boolean complete() {
    return complete;
  }

  private List<ArtifactResult> resolve(List<ArtifactRequest> requests) {
    try {
      return system.resolveArtifacts(session, requests);
    } catch (ArtifactResolutionException e) {
      return e.getResults();
    }
  }

  private void report(ArtifactResult result, Selection selection) {
    Artifact artifact = result.getRequest().getArtifact();
    if (reported.test(artifact)) {
      return;
    }
    List<DependencyNode> path = selection.path(Key.of(artifact));
    Location location = wanted.location(path);
    problems.add(Messages.unavailable(location, artifact, path));
  }
}
