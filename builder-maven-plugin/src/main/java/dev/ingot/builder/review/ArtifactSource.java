package dev.ingot.builder.review;

import dev.ingot.builder.resolve.ResolvedArtifact;
import java.util.Optional;

/** Gets artifacts, also those that no manifest asks for any more. */
public interface ArtifactSource {

  /**
   * The artifact with its file.
   *
   * @param coordinates {@code group:artifact:extension[:classifier]:version}
   * @return empty if it cannot be had
   */
  Optional<ResolvedArtifact> find(String coordinates);
}
