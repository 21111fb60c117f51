package dev.ingot.extension.healthcheck;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Stability;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.Validated;
import java.util.Optional;

/**
 * The settings of the health check extension.
 *
 * <p>Source: {@code extension/healthcheckextension} of the Collector's contributions.
 *
 * @param endpoint where to listen
 * @param path the path that is answered
 * @param responseBody other bodies than the default one
 * @param checkCollectorPipeline taken and without effect
 */
@Component(
    kind = ComponentKind.EXTENSION,
    type = "health_check",
    factory = HealthCheckFactory.class,
    doc = "Answers health checks over HTTP: 200 while the pipelines run, else 503.",
    stability = Stability.BETA,
    goModules =
        "github.com/open-telemetry/opentelemetry-collector-contrib/extension/healthcheckextension")
public record HealthCheckConfig(
    @Option(
            doc = "Address and port to listen on; port 0 takes a free one.",
            defaultValue = "localhost:13133")
        String endpoint,
    @Option(
            doc =
                "The path that is answered. One that ends in a slash is answered with everything"
                    + " below it.",
            defaultValue = "/")
        String path,
    @Option(doc = "Other bodies than the default, which is a JSON object.")
        Optional<ResponseBody> responseBody,
    @Option(
            doc = "Accepted so that existing configurations work.",
            deprecated = "it never worked as intended in the Collector and has no effect here")
        Optional<PipelineCheck> checkCollectorPipeline)
    implements Validated {

  @Override
  public void validate(ConfigSection section) {
    if (Endpoint.parse(endpoint).isEmpty()) {
      section.error(
          "endpoint",
          "'endpoint' is no address and port: \"" + endpoint + "\"",
          "write host:port, as in localhost:13133 or [::1]:13133");
    }
    if (!path.startsWith("/")) {
      section.error(
          "path", "path must start with /", path.isEmpty() ? "write /" : "write /" + path);
    }
  }
}
