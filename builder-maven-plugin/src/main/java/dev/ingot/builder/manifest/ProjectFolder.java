package dev.ingot.builder.manifest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The project that a manifest is part of: what one checks out together.
 *
 * @param root the nearest folder above that has {@code .git}, or else {@code .mvn}; empty if there
 *     is none, and then nothing can leave it
 */
record ProjectFolder(Optional<Path> root) {

  /** The project of the files in {@code directory}. */
  static ProjectFolder of(Path directory) {
    return new ProjectFolder(nearest(directory, ".git").or(() -> nearest(directory, ".mvn")));
  }

  private static Optional<Path> nearest(Path directory, String mark) {
    for (@Nullable Path next = directory; next != null; next = next.getParent()) {
      if (Files.exists(next.resolve(mark))) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  boolean contains(Path path) {
    return root.isEmpty() || path.startsWith(root.get());
  }
}
