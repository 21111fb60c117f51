package dev.ingot.health;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;

/**
 * A path of the HTTP server.
 *
 * @param enabled whether it is answered
 * @param path the path
 * @param verbose whether answers have the parts without being asked
 * @param includeAttributes without effect
 */
@Config
public record PathConfig(
    @Option(doc = "Whether the path is answered.") boolean enabled,
    @Option(doc = "The path.", defaultValue = "/") String path,
    @Option(doc = "Whether answers name every pipeline and component even if not asked to.")
        boolean verbose,
    @Option(doc = "Accepted and without effect: statuses have no attributes.")
        boolean includeAttributes)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    if (enabled && !path.startsWith("/")) {
      section.error("path", HealthMessages.BAD_PATH, HealthMessages.withSlash(path));
    }
  }
}
