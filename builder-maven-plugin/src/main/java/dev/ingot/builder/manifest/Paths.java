package dev.ingot.builder.manifest;

import dev.ingot.problem.Problems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the files that a manifest names. They are part of the manifest's project, and none is
 * reached by a symbolic link, so that a manifest means the same wherever the project lies.
 *
 * @param directory the folder that relative paths start from, absolute
 */
record Paths(Path directory) {

  /**
   * The existing file or folder that {@code text} names; empty, with a problem, if there is none
   * that may be used.
   */
  Optional<Path> existing(Text text, Problems problems) {
    if (!text.plain(problems)) {
      return Optional.empty();
    }
    Optional<Path> found = resolve(text.value());
    Optional<Messages> wrong =
        found.isEmpty() ? Optional.of(Messages.PATH_MISSING) : wrong(found.get());
    wrong.ifPresent(rule -> problems.add(rule.at(text.location(), text.path(), text.value())));
    return wrong.isEmpty() ? found : Optional.empty();
  }

  private Optional<Path> resolve(String path) {
    try {
      return Optional.of(directory.resolve(path).normalize());
    } catch (InvalidPathException notOfThisSystem) {
      return Optional.empty();
    }
  }

  private Optional<Messages> wrong(Path path) {
    if (!ProjectFolder.of(directory).contains(path)) {
      return Optional.of(Messages.PATH_OUTSIDE);
    }
    if (!Files.exists(path)) {
      return Optional.of(Messages.PATH_MISSING);
    }
    return isLinked(path) ? Optional.of(Messages.PATH_LINKED) : Optional.empty();
  }

  /**
   * Whether a link is on the way from the folder to the path; how one came to the folder is open.
   */
  private boolean isLinked(Path path) {
    Path next = path;
    while (!directory.startsWith(next)) {
      if (Files.isSymbolicLink(next)) {
        return true;
      }
      Path parent = next.getParent();
      if (parent == null) {
        return false;
      }
      next = parent;
    }
    return false;
  }
}
