package dev.ingot.builder.mojo;

import dev.ingot.builder.ocb.NewFile;
import dev.ingot.builder.ocb.OcbImport;
import dev.ingot.builder.ocb.OcbImport.Imported;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Makes a manifest from one of the Go builder (OCB), and says what is available here, what is not
 * and what is nearest. Comments of entries are kept; a file that exists is never overwritten.
 * Offline. Example: {@code mvn distro:import -Dfrom=builder-config.yaml
 * -Dto=distributions/otelcol-acme/manifest.yaml}
 */
@Mojo(name = "import", aggregator = true, requiresProject = false, threadSafe = true)
@SuppressWarnings("NullAway.Init")
public final class ImportMojo extends CatalogMojo {

  /** The manifest of the Go builder. */
  @Parameter(property = "from", required = true)
  private File from;

  /** The manifest to write. Without it: {@code distributions/NAME/manifest.yaml}. */
  @Parameter(property = "to")
  private @Nullable File to;

  /** The report: text, which is Markdown, or json. */
  @Parameter(property = "format", defaultValue = "text")
  private String format = "text";

  @Override
  void run(Catalog catalog, Problems problems) throws IOException {
    Path source = from.toPath().toAbsolutePath();
    Optional<Imported> imported =
        new OcbImport(catalog).read(source, name(source), this::target, problems);
    if (imported.isEmpty()) {
      return;
    }
    Optional<String> report = imported.get().report().as(format, problems);
    if (report.isPresent()) {
      Path target = imported.get().target();
      if (NewFile.write(target, name(target), imported.get().text(), problems)) {
        getLog().info(name(target) + ": written");
        print(report.get());
      }
    }
  }

  private Path target(String name) {
    return to == null
        ? startFolder().resolve("distributions").resolve(name).resolve("manifest.yaml")
        : to.toPath();
  }
}
