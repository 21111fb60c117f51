package dev.ingot.builder.mojo;

import dev.ingot.builder.discover.Discovery;
import dev.ingot.builder.footprint.Footprints;
import dev.ingot.catalog.merged.Catalog;
import dev.ingot.problem.Problems;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Describes a component of the catalog: what it does, stability, licence, size, the Go modules that
 * it stands for, a sample configuration and all options. Offline. Example: {@code mvn -q
 * distro:info -Dcomponent=otlp}
 */
@Mojo(name = "info", aggregator = true, requiresProject = false, threadSafe = true)
public final class InfoMojo extends CatalogMojo {

  /**
   * The component: its type (otlp), kind and type (receiver/otlp), artifact (otlp-receiver),
   * coordinates, or a Go module that it stands for.
   */
  @Parameter(property = "component")
  private String component = "";

  /** For people, text; for programs, json. */
  @Parameter(property = "format", defaultValue = "text")
  private String format = "text";

  @Override
  void run(Catalog catalog, Problems problems) throws IOException {
    Optional<String> answer =
        new Discovery(catalog, Footprints.load()).info(component, format, problems);
    if (answer.isPresent()) {
      print(answer.get());
    }
  }
}
