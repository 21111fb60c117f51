package dev.ingot.extension.healthcheck;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Stability;
import dev.ingot.health.HealthConfig;

/**
 * The settings of the health check extension.
 *
 * <p>Source: {@code extension/healthcheckextension} of the Collector's contributions.
 *
 * @param health the settings that all health checks have
 */
@Component(
    kind = ComponentKind.EXTENSION,
    type = "health_check",
    factory = HealthCheckFactory.class,
    doc =
        "Answers health checks: 200 over HTTP while the pipelines run, else 503; or, with use_v2,"
            + " by the statuses of all components, over HTTP and gRPC.",
    stability = Stability.BETA,
    goModules =
        "github.com/open-telemetry/opentelemetry-collector-contrib/extension/healthcheckextension")
public record HealthCheckConfig(
    @Option(doc = "What is answered where.", inline = true) HealthConfig health) {}
