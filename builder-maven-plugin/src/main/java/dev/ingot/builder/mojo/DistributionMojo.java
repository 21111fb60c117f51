package dev.ingot.builder.mojo;

import dev.ingot.builder.distribution.BaseImages;
import dev.ingot.builder.distribution.DistributionBuild;
import dev.ingot.builder.distribution.Layout;
import dev.ingot.builder.distribution.LockedResolver;
import dev.ingot.builder.distribution.ManifestFiles;
import dev.ingot.builder.distribution.Prepared;
import dev.ingot.builder.distribution.Resolver;
import dev.ingot.builder.registry.Registry;
import dev.ingot.builder.registry.RegistrySettings;
import dev.ingot.builder.resolve.ComponentResolver;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals have in common that work on resolved distributions. Maven sets the fields. */
@SuppressWarnings("NullAway.Init")
abstract class DistributionMojo extends ResolvingMojo {
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** One manifest. Without it, all manifests below {@code distributionsDirectory} are taken. */
  @Parameter(property = "manifest")
  private @Nullable File manifest;

  /** The folder whose folders have a {@code manifest.yaml} each. */
  @Parameter(property = "distributionsDirectory", defaultValue = "${project.basedir}")
  private File distributionsDirectory;

  /** The folder of the generated modules, one below it for each distribution. */
  @Parameter(property = "generatedDirectory", defaultValue = "${project.basedir}/generated")
  private File generatedDirectory;

  /**
   * Whether to take every artifact from the lock beside the manifest: no version is chosen, and
   * what the lock does not have, or has with other bytes, is refused.
   */
  @Parameter(property = "locked", defaultValue = "false")
  private boolean locked;

  /**
   * Whether components of the Go Collector that have no counterpart here are left out with a
   * warning each. Without it they are errors.
   */
  @Parameter(property = "skipUnavailable", defaultValue = "false")
  private boolean skipUnavailable;

  /**
   * The file with the credentials of registries that {@code dist.base_image} names, as {@code
   * docker login} writes it. Without it, {@code config.json} in the folder that the environment
   * variable {@code DOCKER_CONFIG} names, or in {@code ~/.docker}.
   */
  @Parameter(property = "dockerConfig")
  private @Nullable File dockerConfig;

  /**
   * Registries that are asked without TLS, as {@code host} or {@code host:port}; those on this
   * machine always are.
   */
  @Parameter(property = "plainHttp")
  private @Nullable Set<String> plainHttp;

  /** Who decides which image a tag means. */
  BaseImages.Rule imageRule(boolean isLocked) {
    return BaseImages.Rule.LOCK;
  }

  /** What the goal does with distributions that have no error so far. */
  abstract void run(DistributionBuild build, List<Prepared> distributions, Problems problems)
      throws IOException;

  /**
   * Whether it is known without resolving anything that the goal has nothing to do.
   *
   * @param manifests what it would work on
   */
  boolean isDone(List<Path> manifests) throws IOException {
    return false;
  }

  /** What the goal depends on besides files; empty if that cannot be said. */
  final Optional<String> question() {
    return locked
        ? Optional.empty()
        : Optional.of(
            String.join(
                "\n",
                builderVersion(),
                System.getProperty("java.version"),
                root().toString(),
                String.valueOf(manifest),
                distributionsDirectory.toString(),
                generatedDirectory.toString(),
                String.valueOf(skipUnavailable),
                sources()));
  }

  /** Whether there is no {@code manifest} parameter, and so every distribution is built. */
  final boolean all() {
    return manifest == null;
  }

  @Override
  public final void execute() throws MojoFailureException, MojoExecutionException {
    long start = System.nanoTime();
    Problems problems = new Problems();
    try {
      Layout layout = layout();
      List<Path> manifests = manifests(layout, problems);
      if (problems.hasErrors() || !isDone(manifests)) {
        build(layout, manifests, problems);
      }
      getLog().info("in %d ms".formatted((System.nanoTime() - start) / NANOS_PER_MILLI));
    } catch (IOException | UncheckedIOException e) {
      throw new MojoExecutionException("cannot read or write: " + e.getMessage(), e);
    }
    ProblemLog.report(problems, getLog());
  }

  private void build(Layout layout, List<Path> manifests, Problems problems) throws IOException {
    Catalog catalog = Catalog.load();
    DistributionBuild build =
        new DistributionBuild(
                layout,
                catalog,
                resolver(layout, catalog),
                skipUnavailable,
                line -> getLog().info(line))
            .with(images());
    List<Prepared> distributions = build.prepare(manifests, problems);
    if (!problems.hasErrors()) {
      run(build, distributions, problems);
    }
  }

  private BaseImages images() {
    RegistrySettings settings =
        new RegistrySettings(
            localRepository().resolve(".ingot").resolve("images"),
            offline(),
            dockerConfig == null ? RegistrySettings.dockerConfigOfUser() : dockerConfig.toPath(),
            plainHttp == null ? Set.of() : plainHttp,
            RegistrySettings.Limits.DEFAULT);
    Registry registry = new Registry(settings, line -> getLog().info(line));
    return new BaseImages(Optional.of(registry), imageRule(locked));
  }

  /** The file as problems name it. */
  final String name(Path file) {
    return layout().name(file);
  }

  /** Where things lie. */
  final Layout layout() {
    return new Layout(root(), generatedDirectory.toPath());
  }

  private List<Path> manifests(Layout layout, Problems problems) throws IOException {
    return manifest != null
        ? List.of(manifest.toPath().toAbsolutePath())
        : ManifestFiles.below(distributionsDirectory.toPath().toAbsolutePath(), layout, problems);
  }

  private Resolver resolver(Layout layout, Catalog catalog) {
    ComponentResolver resolver = resolver(catalog);
    return locked ? new LockedResolver(layout, resolver) : resolver::resolve;
  }
}
