package dev.ingot.builder.resolve;

import org.eclipse.aether.artifact.Artifact;

/** What an artifact is called without its version: two of these compete in a graph. */
record Key(String group, String artifact, String extension, String classifier) {

  static Key of(Artifact artifact) {
    return new Key(
        artifact.getGroupId(),
        artifact.getArtifactId(),
        artifact.getExtension(),
        artifact.getClassifier());
  }

  /** {@code group:artifact}, as replacements and excludes name it. */
  static String module(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId();
  }
}
