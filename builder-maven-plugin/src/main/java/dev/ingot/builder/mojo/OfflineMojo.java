package dev.ingot.builder.mojo;

import dev.ingot.builder.distribution.Layout;
import dev.ingot.builder.distribution.ManifestFiles;
import dev.ingot.problem.Problems;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What goals have in common that need manifests and the catalog and no resolution. */
abstract class OfflineMojo extends CatalogMojo {

  /** One manifest. Without it, all manifests below {@code distributionsDirectory} are taken. */
  @Parameter(property = "manifest")
  private @Nullable File manifest;

  /** The folder whose folders have a {@code manifest.yaml} each. */
  @Parameter(property = "distributionsDirectory", defaultValue = "${project.basedir}")
  private @Nullable File distributionsDirectory;

  /** The manifests to work on, absolute; none is a problem. */
  final List<Path> manifests(Problems problems) throws IOException {
    if (manifest != null) {
      return List.of(manifest.toPath().toAbsolutePath().normalize());
    }
    Path folder = distributionsDirectory == null ? startFolder() : distributionsDirectory.toPath();
    Path absolute = folder.toAbsolutePath().normalize();
    return ManifestFiles.below(absolute, new Layout(absolute, absolute), problems);
  }
}
