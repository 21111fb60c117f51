package dev.ingot.builder.resolve;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * An artifact that goes into the distribution. Ordered by its coordinates.
 *
 * @param group the group id
 * @param artifact the artifact id
 * @param version the version
 * @param extension the extension of its file, {@code jar} for nearly all
 * @param classifier the classifier, empty for most
 * @param file the jar, or a folder of classes when this run has not packed the module yet
 * @param workspace whether it is built on this machine, by this run or from a path of the manifest,
 *     and so its bytes are not those of a release
 */
public record ResolvedArtifact(
    String group,
    String artifact,
    String version,
    String extension,
    String classifier,
    Path file,
    boolean workspace)
    implements Comparable<ResolvedArtifact> {
  private static final Comparator<ResolvedArtifact> ORDER =
      Comparator.comparing(ResolvedArtifact::group)
          .thenComparing(ResolvedArtifact::artifact)
          .thenComparing(ResolvedArtifact::extension)
          .thenComparing(ResolvedArtifact::classifier)
          .thenComparing(ResolvedArtifact::version);

  /** {@code group:artifact:extension[:classifier]:version}. */
  public String coordinates() {
    return String.join(":", group, artifact, extension)
        + (classifier.isEmpty() ? "" : ":" + classifier)
        + ":"
        + version;
  }

  /** {@code group:artifact:version}, as manifests name it. */
  public String label() {
    return group + ":" + artifact + ":" + version;
  }

  @Override
  public int compareTo(ResolvedArtifact other) {
    return ORDER.compare(this, other);
  }
}
