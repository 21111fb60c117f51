package dev.ingot.builder.resolve;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.aether.artifact.Artifact;
import org.jspecify.annotations.Nullable;

/**
 * Which artifacts the graph wanted and the rules kept out. Compared by identity: collectors cache
 * by the selector that holds it.
 */
final class Sightings {

  /**
   * Something that was kept out.
   *
   * @param by who wanted it; empty for the manifest
   */
  record Sighting(Optional<String> by, Artifact artifact) {}

  private final Set<Sighting> all = new LinkedHashSet<>();

  void add(@Nullable Artifact by, Artifact artifact) {
    all.add(new Sighting(Optional.ofNullable(by).map(Messages::label), artifact));
  }

  /** All of them, in no order that means anything. */
  Iterable<Sighting> all() {
    return all;
  }

  boolean contains(String module) {
    return all.stream().anyMatch(each -> Key.module(each.artifact()).equals(module));
  }
}
