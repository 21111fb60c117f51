package dev.ingot.builder.mojo;

import dev.ingot.builder.distribution.DistributionBuild;
import dev.ingot.builder.distribution.Prepared;
import dev.ingot.builder.fromconfig.CollectorConfig;
import dev.ingot.builder.fromconfig.FromConfig;
import dev.ingot.builder.fromconfig.Needs;
import dev.ingot.builder.resolve.ResolvedComponent;
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
 * Fails when a configuration of the Collector needs a component that a distribution lacks, and says
 * what to add. Writes nothing. Example: {@code mvn distro:check-config -Dconfig=collector.yaml
 * -Dmanifest=distributions/otelcol-acme/manifest.yaml}
 */
@Mojo(name = "check-config", aggregator = true, threadSafe = true)
@SuppressWarnings("NullAway.Init")
public final class CheckConfigMojo extends DistributionMojo {

  /** The files of the configuration, separated by commas, in the order in which they are merged. */
  @Parameter(property = "config", required = true)
  private List<File> config;

  @Override
  void run(DistributionBuild build, List<Prepared> distributions, Problems problems)
      throws IOException {
    List<Path> files = config.stream().map(file -> file.toPath().toAbsolutePath()).toList();
    Optional<Needs> needs =
        CollectorConfig.read(files, this::name, problems).flatMap(it -> it.needs(problems));
    if (needs.isEmpty()) {
      return;
    }
    FromConfig check = new FromConfig(Catalog.load());
    for (Prepared each : distributions) {
      Problems lacks = new Problems();
      check.check(
          needs.get(),
          each.name(),
          each.resolution().components().stream().map(ResolvedComponent::descriptor).toList(),
          lacks);
      lacks.sorted().forEach(problems::add);
      if (!lacks.hasErrors()) {
        getLog().info(each.name() + ": has all that the configuration needs");
      }
    }
  }
}
