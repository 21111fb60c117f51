package dev.ingot.builder.manifest;

import java.nio.file.Path;

/** What a replacement puts in place of an artifact. */
public sealed interface ReplacementTarget {

  /**
   * The same artifact in another version.
   *
   * @param version the version
   */
  record Version(String version) implements ReplacementTarget {}

  /**
   * Another artifact.
   *
   * @param coordinates the other artifact
   */
  record Artifact(Coordinates coordinates) implements ReplacementTarget {}

  /**
   * A file or folder of this machine.
   *
   * @param path a jar, or the folder of a Maven module; absolute, and it exists
   */
  record Local(Path path) implements ReplacementTarget {}

  /** Something that could not be understood, which is a problem already. */
  record Unknown() implements ReplacementTarget {}
}
