package dev.ingot.builder.resolve;

import org.eclipse.aether.artifact.Artifact;
import org.jspecify.annotations.Nullable;

/**
 * The artifact whose dependencies a selector looks at, for those who want to know later. All askers
 * are equal: collectors cache by the selector that holds one, and by the artifact itself besides.
 *
 * @param artifact null for the manifest
 */
record Asker(@Nullable Artifact artifact) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Asker;
  }

  @Override
  public int hashCode() {
    return 1;
  }
}
