package dev.ingot.extension.zpages;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Stability;
import dev.ingot.transport.server.HttpServerConfig;

/**
 * The settings of the zPages extension.
 *
 * <p>Source: the Collector's {@code extension/zpagesextension}.
 *
 * @param server where the pages are
 * @param expvar figures of the Java virtual machine
 */
@Component(
    kind = ComponentKind.EXTENSION,
    type = "zpages",
    factory = ZpagesFactory.class,
    doc =
        "Shows the running collector on pages under /debug: service, pipelines, extensions, feature"
            + " gates.",
    stability = Stability.BETA,
    goModules = "go.opentelemetry.io/collector/extension/zpagesextension")
public record ZpagesConfig(
    @Option(
            doc = "The server of the pages.",
            inline = true,
            nestedDefaults = "endpoint=localhost:55679")
        HttpServerConfig server,
    @Option(doc = "Figures of the Java virtual machine at /debug/expvarz.") ExpvarConfig expvar) {}
