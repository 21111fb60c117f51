package dev.ingot.builder.mojo;

import dev.ingot.builder.fromconfig.CollectorConfig;
import dev.ingot.builder.fromconfig.FromConfig;
import dev.ingot.builder.ocb.NewFile;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes the smallest manifest that runs a configuration of the Collector. Several files are merged
 * as the Collector merges them. A file that exists is never overwritten. Offline. Example: {@code
 * mvn distro:from-config -Dfrom=collector.yaml -Dto=distributions/otelcol-acme/manifest.yaml}
 */
@Mojo(name = "from-config", aggregator = true, requiresProject = false, threadSafe = true)
@SuppressWarnings("NullAway.Init")
public final class FromConfigMojo extends CatalogMojo {

  /** The files of the configuration, separated by commas, in the order in which they are merged. */
  @Parameter(property = "from", required = true)
  private List<File> from;

  /** The manifest to write; the name of its folder becomes the name of the distribution. */
  @Parameter(property = "to", required = true)
  private File to;

  /** Whether components that are not available here are left out with a warning each. */
  @Parameter(property = "skipUnavailable", defaultValue = "false")
  private boolean skipUnavailable;

  @Override
  void run(Catalog catalog, Problems problems) throws IOException {
    List<Path> files = from.stream().map(file -> file.toPath().toAbsolutePath()).toList();
    Path target = to.toPath().toAbsolutePath().normalize();
    Path folder = target.getParent();
    String distribution = folder == null ? "" : "" + folder.getFileName();
    Optional<String> manifest =
        CollectorConfig.read(files, this::name, problems)
            .flatMap(
                config ->
                    new FromConfig(catalog)
                        .manifest(config, distribution, skipUnavailable, problems));
    if (manifest.isPresent() && NewFile.write(target, name(target), manifest.get(), problems)) {
      getLog().info(name(target) + ": written");
    }
  }
}
