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
 * Lists the components that a manifest can pick, by kind, with their stability. Offline. Example:
 * {@code mvn -q distro:list -Dkind=exporter -Dformat=json}
 */
@Mojo(name = "list", aggregator = true, requiresProject = false, threadSafe = true)
public final class ListMojo extends CatalogMojo {

  /** One kind: receiver, processor, exporter, connector, extension or provider. */
  @Parameter(property = "kind", defaultValue = "")
  private String kind = "";

  /** For people, text; for programs, json. */
  @Parameter(property = "format", defaultValue = "text")
  private String format = "text";

  @Override
  void run(Catalog catalog, Problems problems) throws IOException {
    Optional<String> answer =
        new Discovery(catalog, Footprints.load()).list(kind, format, problems);
    if (answer.isPresent()) {
      print(answer.get());
    }
  }
}
