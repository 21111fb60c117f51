package dev.ingot.extension.healthcheckv2;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Stability;
import dev.ingot.health.HealthConfig;

/**
 * The settings of the health check extension.
 *
 * <p>Source: {@code extension/healthcheckv2extension} of the Collector's contributions.
 *
 * @param health the settings that all health checks have
 */
@Component(
    kind = ComponentKind.EXTENSION,
    type = "healthcheckv2",
    factory = HealthCheckV2Factory.class,
    doc =
        "Answers health checks over HTTP and gRPC by the statuses of all components, when use_v2 is"
            + " on; else as health_check does.",
    stability = Stability.DEVELOPMENT,
    goModules =
        "github.com/open-telemetry/opentelemetry-collector-contrib/extension/healthcheckv2extension")
public record HealthCheckV2Config(
    @Option(doc = "What is answered where.", inline = true) HealthConfig health) {}
