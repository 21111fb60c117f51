package dev.ingot.builder.resolve;

import dev.ingot.builder.manifest.Coordinates;
import dev.ingot.builder.manifest.HookDependency;
import dev.ingot.builder.manifest.ManifestComponent;
import dev.ingot.problem.Location;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/**
 * An artifact that the distribution asks for itself.
 *
 * @param declared the component it stands for; empty for the engine, hooks and what replaces a
 *     transitive dependency
 * @param module {@code group:artifact} of what is asked for, before replacements
 * @param asked the version that is asked for, before replacements
 * @param artifact what is taken, after replacements
 * @param path the path that its entry gives instead of the repository's jar
 * @param location where the manifest asks for it
 */
record Root(
    Optional<ManifestComponent> declared,
    String module,
    String asked,
    Artifact artifact,
    Optional<Path> path,
    Location location) {
  private static final String MARK = "ingot.root";

  static Root of(Optional<ManifestComponent> declared, Coordinates coordinates, Location location) {
    String module = coordinates.group() + ":" + coordinates.artifact();
    Optional<Path> path = declared.flatMap(ManifestComponent::path);
    return new Root(declared, module, coordinates.version(), artifact(coordinates), path, location);
  }

  /** An artifact that comes in without being a component. */
  static Root of(HookDependency dependency) {
    Coordinates coordinates = dependency.coordinates();
    return new Root(
        Optional.empty(),
        coordinates.module(),
        coordinates.version(),
        artifact(coordinates),
        dependency.path(),
        dependency.location());
  }

  /** An artifact that {@link #isRoot} knows again when a collector hands it to a selector. */
  private static Artifact artifact(Coordinates of) {
    return new DefaultArtifact(of.group(), of.artifact(), "jar", of.version())
        .setProperties(Map.of(MARK, "true"));
  }

  static boolean isRoot(Artifact artifact) {
    return artifact.getProperty(MARK, "").equals("true");
  }

  /** The same root, but another artifact is taken. */
  Root with(Coordinates coordinates) {
    return new Root(declared, module, asked, artifact(coordinates), path, location);
  }

  /** The same root in the version that is given for {@code group:artifact}, if one is. */
  Root with(Map<String, String> versions) {
    String version = versions.get(Key.module(artifact));
    return version == null
        ? this
        : with(new Coordinates(artifact.getGroupId(), artifact.getArtifactId(), version));
  }

  /** Whether its jar comes from a path that its entry gives. */
  boolean fromPath() {
    return path.isPresent();
  }
}
