package dev.ingot.builder.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that are written as a whole. */
public final class Folders {
  private Folders() {}

  /**
   * Deletes a folder and all in it, without following links; one that is not there is none.
   *
   * @throws IOException when a file cannot be deleted
   */
  public static void delete(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** Everything below a folder by its path in it, a folder before what is in it. */
  static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(each -> !each.equals(folder)).sorted().toList();
    }
  }
}
