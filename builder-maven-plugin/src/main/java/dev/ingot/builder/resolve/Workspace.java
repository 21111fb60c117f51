package dev.ingot.builder.resolve;

/** What the running build makes itself. */
public interface Workspace {

  /** Whether the artifact is made by a module of the build, also one that this run leaves out. */
  boolean contains(String group, String artifact, String version);

  /** A build that makes nothing that a distribution could list. */
  static Workspace empty() {
    return (group, artifact, version) -> false;
  }
}
