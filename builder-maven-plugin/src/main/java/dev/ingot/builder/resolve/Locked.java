package dev.ingot.builder.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a lock says of a distribution.
 *
 * @param source the file of the lock, as problems name it
 * @param question {@link Resolution#question} of the resolution that it was made of
 * @param artifacts its artifacts
 */
public record Locked(String source, String question, List<Entry> artifacts) {
  public Locked {
    artifacts = List.copyOf(artifacts);
  }

  /** The version of every {@code group:artifact}; the lock has one of each. */
  Map<String, String> versions() {
    Map<String, String> versions = new HashMap<>();
    artifacts.forEach(each -> versions.put(each.module(), each.version()));
    return versions;
  }

  /**
   * An artifact of a lock.
   *
   * @param workspace whether it is made by the same build, and so has no hash
   * @param replaces {@code group:artifact} of what it stands in for; empty for most
   */
  public record Entry(
      String group,
      String artifact,
      String extension,
      String classifier,
      String version,
      boolean workspace,
      List<String> replaces) {
    public Entry {
      replaces = List.copyOf(replaces);
    }

    /** {@code group:artifact:extension[:classifier]:version}. */
    public String coordinates() {
      return module()
          + ":"
          + extension
          + (classifier.isEmpty() ? "" : ":" + classifier)
          + ":"
          + version;
    }

    /** {@code group:artifact}. */
    String module() {
      return group + ":" + artifact;
    }
  }
}
