package dev.ingot.health;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import dev.ingot.transport.server.HttpServerConfig;
import java.util.HashSet;
import java.util.Set;

/**
 * Health by status over HTTP.
 *
 * @param server the server
 * @param status health as the Collector answers it
 * @param config the configuration in effect
 * @param liveness whether a restart would help
 * @param readiness whether every pipeline can do its work
 */
@Config
public record HealthHttpConfig(
    @Option(doc = "The HTTP server.", inline = true, nestedDefaults = "endpoint=localhost:13133")
        HttpServerConfig server,
    @Option(
            doc =
                "The health of the collector, or with ?pipeline=ID of a pipeline; with ?verbose of"
                    + " every component.",
            nestedDefaults = {"enabled=true", "path=/status"})
        PathConfig status,
    @Option(
            doc = "The configuration in effect as JSON, with secrets left out.",
            nestedDefaults = {"enabled=false", "path=/config"})
        PathConfig config,
    @Option(
            doc = "For liveness probes: 503 only when a component has a fatal error.",
            nestedDefaults = {"enabled=true", "path=/livez"})
        PathConfig liveness,
    @Option(
            doc =
                "For readiness probes: 503 as long as a pipeline cannot do its work; with"
                    + " ?pipeline=ID for one pipeline.",
            nestedDefaults = {"enabled=true", "path=/readyz"})
        PathConfig readiness)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    Set<String> paths = new HashSet<>();
    check("status", status, paths, section);
    check("config", config, paths, section);
    check("liveness", liveness, paths, section);
    check("readiness", readiness, paths, section);
  }

  private static void check(
      String name, PathConfig path, Set<String> paths, ConfigSection section) {
    if (path.enabled() && !paths.add(path.path())) {
      section.error(name, HealthMessages.samePath(path.path()), HealthMessages.OWN_PATH);
    }
  }
}
