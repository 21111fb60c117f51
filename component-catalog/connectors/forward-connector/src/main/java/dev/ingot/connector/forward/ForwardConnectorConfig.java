package dev.ingot.connector.forward;

import static dev.ingot.catalog.Stability.ALPHA;
import static dev.ingot.catalog.Stability.BETA;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Supports;

/** The settings of the forward connector: there are none. */
@Component(
    kind = ComponentKind.CONNECTOR,
    type = "forward",
    factory = ForwardConnectorFactory.class,
    doc = "Forwards telemetry from the pipelines it ends to the pipelines it begins.",
    supports = {
      @Supports(signal = "traces", to = "traces", stability = BETA),
      @Supports(signal = "metrics", to = "metrics", stability = BETA),
      @Supports(signal = "logs", to = "logs", stability = BETA),
      @Supports(signal = "profiles", to = "profiles", stability = ALPHA)
    },
    goModules = "go.opentelemetry.io/collector/connector/forwardconnector")
public record ForwardConnectorConfig() {}
