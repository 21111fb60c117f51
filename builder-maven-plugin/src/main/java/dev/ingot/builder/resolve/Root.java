package dev.ingot.builder.resolve;

import dev.ingot.builder.manifest.Coordinates;
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
 * @param declared the component it stands for; empty for the engine and for what replaces a
 *     transitive dependency
 * @param module {@code group:artifact} of what is asked for, before replacements
 * @param asked the version that is asked for, before replacements
 * @param artifact what is taken, after replacements
 * @param location where the manifest asks for it
 */
record Root(
    Optional<ManifestComponent> declared,
    String module,
    String asked,
    Artifact artifact,
    Location location) {
  private static final String MARK = "ingot.root";

  static Root of(Optional<ManifestComponent> declared, Coordinates coordinates, Location location) {
    String module = coordinates.group() + ":" + coordinates.artifact();
    return new Root(declared, module, coordinates.version(), artifact(coordinates), location);
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
    return new Root(declared, module, asked, artifact(coordinates), location);
  }

  /** The same root in the version that is given for {@code group:artifact}, if one is. */
  Root with(Map<String, String> versions) {
    String version = versions.get(Key.module(artifact));
    return version == null
        ? this
        : with(new Coordinates(artifact.getGroupId(), artifact.getArtifactId(), version));
  }

  /** The path that its entry gives. */
  Optional<Path> path() {
    return declared.flatMap(component -> component.path());
  }

  /** Whether its jar comes from a path that its entry gives. */
  boolean fromPath() {
    return path().isPresent();
  }
}
