package dev.ingot.builder.review;

import dev.ingot.builder.manifest.Policy;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A distribution at one revision.
 *
 * @param artifacts its artifacts by {@code group:artifact:extension[:classifier]}
 * @param components {@code group:artifact:version} of its components by {@code kind/type}
 * @param replacements what is taken instead of what, by {@code group:artifact}
 * @param options the options that its configuration has, by {@code kind/type: path}
 * @param policy what its manifest says it must keep to
 */
record Snapshot(
    SortedMap<String, Locked> artifacts,
    SortedMap<String, String> components,
    SortedMap<String, Instead> replacements,
    SortedMap<String, ConfigOption> options,
    Policy policy) {

  /** What there was before there was anything. */
  static final Snapshot NOTHING =
      new Snapshot(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), Policy.NONE);

  /**
   * An artifact of a lock.
   *
   * @param coordinates {@code group:artifact:extension[:classifier]:version}
   * @param content its hash, or the word for what the build makes itself
   */
  record Locked(String coordinates, String content) {

    String version() {
      return coordinates.substring(coordinates.lastIndexOf(':') + 1);
    }

    /** {@code group:artifact:extension[:classifier]}. */
    String key() {
      return coordinates.substring(0, coordinates.lastIndexOf(':'));
    }

    /** Whether the build makes it. */
    boolean built() {
      return !content.startsWith("sha256=");
    }
  }

  /**
   * What a replacement takes.
   *
   * @param target coordinates, or a path as the manifest has it
   */
  record Instead(String target, Optional<String> reason) {}

  /**
   * An option of a configuration.
   *
   * @param deprecated what its description says, if it is deprecated
   */
  record ConfigOption(Optional<String> deprecated) {}

  Snapshot {
    artifacts = Collections.unmodifiableSortedMap(new TreeMap<>(artifacts));
    components = Collections.unmodifiableSortedMap(new TreeMap<>(components));
    replacements = Collections.unmodifiableSortedMap(new TreeMap<>(replacements));
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }
}
