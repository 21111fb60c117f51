package dev.ingot.builder.distribution;

import dev.ingot.problem.Location;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the manifests of a folder of distributions. */
public final class ManifestFiles {
  private static final String NAME = "manifest.yaml";

  private ManifestFiles() {}

  /**
   * The manifests in the folders of {@code directory}, sorted; none is a problem.
   *
   * @throws IOException when the folder cannot be read
   */
  public static List<Path> below(Path directory, Layout layout, Problems problems)
      throws IOException {
    try (Stream<Path> folders = Files.list(directory)) {
      List<Path> manifests =
          folders.map(each -> each.resolve(NAME)).filter(Files::isRegularFile).sorted().toList();
      if (manifests.isEmpty()) {
        problems.add(Messages.noManifests(Location.of(layout.name(directory))));
      }
      return manifests;
    }
  }

  /** The lock of a manifest: beside it, {@code manifest.lock} for {@code manifest.yaml}. */
  static Path lockOf(Path manifest) {
    String name = manifest.getFileName().toString();
    return manifest.resolveSibling(name.replaceFirst("\\.ya?ml$", "") + ".lock");
  }
}
