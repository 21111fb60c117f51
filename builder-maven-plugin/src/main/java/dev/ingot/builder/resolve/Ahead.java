package dev.ingot.builder.resolve;

import java.io.File;
import java.util.List;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.LocalArtifactRequest;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * Looks after jars while the graph is still collected: the hash of a jar whose pom is read will
 * probably be wanted. A guess that is wrong costs time and nothing else; only what lies in the
 * local repository is touched.
 */
record Ahead(
    RepositorySystemSession session, List<RemoteRepository> repositories, FileHashes hashes) {

  /** Says that the pom of an artifact is about to be read. */
  void sought(Artifact pom) {
    Artifact jar =
        new DefaultArtifact(pom.getGroupId(), pom.getArtifactId(), "jar", pom.getVersion());
    File file =
        session
            .getLocalRepositoryManager()
            .find(session, new LocalArtifactRequest(jar, repositories, ""))
            .getFile();
    if (file != null) {
      hashes.expect(file.toPath());
    }
  }
}
