package dev.ingot.builder.mojo;

import dev.ingot.builder.distribution.Layout;
import dev.ingot.builder.distribution.ManifestFiles;
import dev.ingot.problem.Problems;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals have in common that need manifests and the catalog and no resolution. */
abstract class OfflineMojo extends CatalogMojo {

  /** One manifest. Without it, all manifests below {@code distributionsDirectory} are taken. */
  @Parameter(property = "manifest")
  private @Nullable File manifest;

  /**
   * The folder whose folders have a {@code manifest.yaml} each. When it has a folder {@code
   * distributions}, that one is taken.
   */
  @Parameter(property = "distributionsDirectory", defaultValue = "${project.basedir}")
  private @Nullable File distributionsDirectory;

  /** The manifests to work on, absolute; none is a problem. */
  final List<Path> manifests(Problems problems) throws IOException {
    if (manifest != null) {
      return List.of(manifest.toPath().toAbsolutePath().normalize());
    }
    Path folder = distributionsDirectory == null ? startFolder() : distributionsDirectory.toPath();
    Path absolute = below(folder.toAbsolutePath().normalize());
    return ManifestFiles.below(absolute, new Layout(absolute, absolute), problems);
  }

  /** Where the manifests lie: in the usual place when the folder is the root of a project. */
  private static Path below(Path folder) {
    Path usual = folder.resolve("distributions");
    return Files.isDirectory(usual) ? usual : folder;
  }

  /** The one manifest to work on; none, or several without a choice, is a problem. */
  final Optional<Path> oneManifest(Problems problems) throws IOException {
    List<Path> manifests = manifests(problems);
    if (manifests.size() > 1) {
      problems.add(Messages.severalManifests(manifests.stream().map(this::name).toList()));
      return Optional.empty();
    }
    return manifests.stream().findFirst();
  }
}
