package dev.ingot.builder.manifest;

import dev.ingot.problem.Problems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the files that a manifest names.
 *
 * @param directory the folder that relative paths start from, absolute
 */
record Paths(Path directory) {

  /**
   * The existing file or folder that {@code text} names; empty, with a problem, if there is none.
   */
  Optional<Path> existing(Text text, Problems problems) {
    if (!text.plain(problems)) {
      return Optional.empty();
    }
    Optional<Path> found = resolve(text.value()).filter(Files::exists);
    if (found.isEmpty()) {
      problems.add(Messages.PATH_MISSING.at(text.location(), text.path(), text.value()));
    }
    return found;
  }

  private Optional<Path> resolve(String path) {
    try {
      return Optional.of(directory.resolve(path).normalize());
    } catch (InvalidPathException notOfThisSystem) {
      return Optional.empty();
    }
  }
}
