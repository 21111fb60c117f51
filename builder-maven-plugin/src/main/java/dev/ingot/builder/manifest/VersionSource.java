package dev.ingot.builder.manifest;

import java.nio.file.Path;

/** Where the version of a distribution comes from when the manifest does not give it itself. */
public sealed interface VersionSource {

  /** The source as the manifest writes it. */
  String text();

  /**
   * The version of the Maven project that the manifest lies in.
   *
   * @param text {@code pom}
   */
  record Pom(String text) implements VersionSource {}

  /**
   * The first line of a file.
   *
   * @param text {@code file:} and the path as the manifest writes it
   * @param file the file, absolute; it exists
   */
  record FirstLine(String text, Path file) implements VersionSource {}

  /**
   * An environment variable.
   *
   * @param text {@code env:} and the name
   * @param name the name
   */
  record Environment(String text, String name) implements VersionSource {}
}
