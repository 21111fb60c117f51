package dev.ingot.exporter.nop;

import static dev.ingot.catalog.Stability.ALPHA;
import static dev.ingot.catalog.Stability.BETA;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Supports;

/** The settings of the nop exporter: there are none. */
@Component(
    kind = ComponentKind.EXPORTER,
    type = "nop",
    factory = NopExporterFactory.class,
    doc = "Drops what it gets; it gives a pipeline an exporter where nothing is to be sent.",
    supports = {
      @Supports(signal = "traces", stability = BETA),
      @Supports(signal = "metrics", stability = BETA),
      @Supports(signal = "logs", stability = BETA),
      @Supports(signal = "profiles", stability = ALPHA)
    },
    goModules = "go.opentelemetry.io/collector/exporter/nopexporter")
public record NopExporterConfig() {}
