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
 * Searches the catalog, best match first. Offline. Fails when nothing matches. Example: {@code mvn
 * -q distro:search -Dquery="memory limit"}
 */
@Mojo(name = "search", aggregator = true, requiresProject = false, threadSafe = true)
public final class SearchMojo extends CatalogMojo {

  /**
   * Words that all have to match: of types, artifacts, Go modules or descriptions. They may be
   * misspelt.
   */
  @Parameter(property = "query")
  private String query = "";

  /** For people, text; for programs, json. */
  @Parameter(property = "format", defaultValue = "text")
  private String format = "text";

  @Override
  void run(Catalog catalog, Problems problems) throws IOException {
    Optional<String> answer =
        new Discovery(catalog, Footprints.load()).search(query, format, problems);
    if (answer.isPresent()) {
      print(answer.get());
    }
  }
}
