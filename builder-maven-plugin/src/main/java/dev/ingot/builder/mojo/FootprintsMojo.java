package dev.ingot.builder.mojo;

import dev.ingot.builder.footprint.Drift;
import dev.ingot.builder.footprint.FootprintMeasure;
import dev.ingot.builder.footprint.Footprints;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * For work on Ingot itself: measures what each component of the catalog brings into a jar, and
 * fails when what {@code info} and the picker page say of it is far from that. Example: {@code mvn
 * verify -pl distributions -am -DskipTests -DupdateFootprints}
 */
@Mojo(name = "footprints", threadSafe = true)
@SuppressWarnings("NullAway.Init")
public final class FootprintsMojo extends ResolvingMojo {

  /** The file that holds the figures. */
  @Parameter(property = "footprintsFile", required = true)
  private File footprintsFile;

  /** Whether to write what was measured instead of comparing with it. */
  @Parameter(property = "updateFootprints", defaultValue = "false")
  private boolean updateFootprints;

  /** A folder for what is packed on the way. */
  @Parameter(defaultValue = "${project.build.directory}/footprints", readonly = true)
  private File work;

  @Override
  public void execute() throws MojoFailureException, MojoExecutionException {
    Problems problems = new Problems();
    try {
      Catalog catalog = Catalog.load();
      Path folder = Files.createDirectories(work.toPath());
      Optional<Footprints> measured =
          new FootprintMeasure(catalog, resolver(catalog)::resolve, folder, problems).measure();
      if (measured.isPresent() && !problems.hasErrors()) {
        settle(measured.get(), problems);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new MojoExecutionException("cannot read or write: " + e.getMessage(), e);
    }
    ProblemLog.report(problems, getLog());
  }

  private void settle(Footprints measured, Problems problems) throws IOException {
    Path file = footprintsFile.toPath();
    if (updateFootprints) {
      Files.writeString(file, measured.json());
      getLog().info("wrote " + file);
      return;
    }
    Drift.between(Footprints.load(), measured)
        .forEach(difference -> problems.add(Messages.staleFootprints(difference)));
  }
}
