package dev.ingot.builder.plan;

import dev.ingot.builder.resolve.ResolvedArtifact;
import java.util.Comparator;

/**
 * An artifact of the class path.
 *
 * @param group its group id
 * @param artifact its artifact id
 * @param version its version
 * @param extension its file extension, mostly {@code jar}
 * @param classifier its classifier, or empty
 */
public record Dependency(
    String group, String artifact, String version, String extension, String classifier)
    implements Comparable<Dependency> {
  private static final Comparator<Dependency> ORDER =
      Comparator.comparing(Dependency::group)
          .thenComparing(Dependency::artifact)
          .thenComparing(Dependency::classifier)
          .thenComparing(Dependency::extension)
          .thenComparing(Dependency::version);

  static Dependency of(ResolvedArtifact found) {
    return new Dependency(
        found.group(), found.artifact(), found.version(), found.extension(), found.classifier());
  }

  /** {@code group:artifact}. */
  String id() {
    return group + ":" + artifact;
  }

  @Override
  public int compareTo(Dependency other) {
    return ORDER.compare(this, other);
  }

  /** All parts with colons between them. */
  @Override
  public String toString() {
    return String.join(":", group, artifact, extension, classifier, version);
  }
}
