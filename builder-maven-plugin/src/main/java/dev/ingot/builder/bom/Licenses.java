package dev.ingot.builder.bom;

import dev.ingot.builder.resolve.ResolvedArtifact;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The licences of an artifact: those of its pom, else of the nearest parent that names some, else
 * what the manifest of its jar says ({@code Bundle-License}). Looks at files only, never at a
 * network.
 */
public final class Licenses {

  /** What stands for an artifact that does not say what it is under. */
  public static final String UNKNOWN = "unknown";

  private Licenses() {}

  /**
   * The licences, in the order of the pom. Of several, users may choose one.
   *
   * <p>Source: the Maven POM reference, <i>Licenses</i>.
   *
   * @return none if the artifact does not say, or what it says cannot be read
   */
  public static List<License> of(ResolvedArtifact artifact) {
    try {
      Optional<PomFile> pom = PomFile.of(artifact);
      while (pom.isPresent()) {
        if (!pom.get().pom().licenses().isEmpty()) {
          return pom.get().pom().licenses();
        }
        pom = pom.get().parent();
      }
      return JarLicense.of(artifact.file());
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /**
   * The licences as one SPDX expression, {@code unknown} without any; unknown names as they are.
   */
  public static String label(List<License> licenses) {
    return licenses.isEmpty()
        ? UNKNOWN
        : licenses.stream().map(License::label).distinct().collect(Collectors.joining(" OR "));
  }
}
