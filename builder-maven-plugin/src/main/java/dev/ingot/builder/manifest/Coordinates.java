package dev.ingot.builder.manifest;

/**
 * The Maven coordinates of a jar.
 *
 * @param group the group id
 * @param artifact the artifact id
 * @param version one version: never a range, a snapshot, {@code LATEST} or {@code RELEASE}
 */
public record Coordinates(String group, String artifact, String version) {

  /** {@code group:artifact}. */
  public String module() {
    return group + ":" + artifact;
  }

  /** {@code group:artifact:version}. */
  @Override
  public String toString() {
    return group + ":" + artifact + ":" + version;
  }
}
