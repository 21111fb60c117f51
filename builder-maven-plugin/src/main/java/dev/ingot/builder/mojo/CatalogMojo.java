package dev.ingot.builder.mojo;

import dev.ingot.builder.distribution.Layout;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What all goals have in common that need the catalog and no resolution: they work offline, and in
 * a folder without pom.xml. Maven sets the fields.
 */
@SuppressWarnings("NullAway.Init")
abstract class CatalogMojo extends AbstractMojo {

  /**
   * A file for what the goal prints. Without it, it is printed to the standard output; {@code mvn
   * -q} keeps Maven's own lines away.
   */
  @Parameter(property = "output")
  private @Nullable File output;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** What the goal does. */
  abstract void run(Catalog catalog, Problems problems) throws IOException;

  @Override
  public final void execute() throws MojoFailureException, MojoExecutionException {
    Problems problems = new Problems();
    try {
      run(Catalog.load(), problems);
    } catch (IOException | UncheckedIOException e) {
      throw new MojoExecutionException("cannot read or write: " + e.getMessage(), e);
    }
    ProblemLog.report(problems, getLog());
  }

  /** Prints {@code text}, which ends with a line break, or writes it to the {@code output} file. */
  final void print(String text) throws IOException {
    Answers.print(text, output);
    if (output != null) {
      getLog().info("wrote " + name(output.toPath()));
    }
  }

  /** The file as problems name it: relative to the root of the build if it is below it. */
  final String name(Path file) {
    Path root = session.getRequest().getMultiModuleProjectDirectory().toPath();
    return new Layout(root, root).name(file);
  }

  /** The folder that Maven was started in. */
  final Path startFolder() {
    return Path.of(session.getExecutionRootDirectory());
  }
}
