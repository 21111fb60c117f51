package dev.ingot.extension.pprof;

import dev.ingot.catalog.Component;
import dev.ingot.catalog.ComponentKind;
import dev.ingot.catalog.Option;
import dev.ingot.catalog.Stability;
import dev.ingot.transport.server.HttpServerConfig;

/**
 * The settings of the pprof extension.
 *
 * <p>Source: {@code extension/pprofextension} of the Collector's contributions.
 *
 * @param server where profiles are asked for
 * @param blockProfileFraction from how many nanoseconds on waiting of a thread is recorded
 * @param mutexProfileFraction whether waiting for monitors is recorded however short
 * @param saveToFile where a profile from start to end goes
 */
@Component(
    kind = ComponentKind.EXTENSION,
    type = "pprof",
    factory = PprofFactory.class,
    doc =
        "Profiles the collector on request: flight recordings, pprof profiles, threads, class"
            + " histograms.",
    stability = Stability.BETA,
    goModules =
        "github.com/open-telemetry/opentelemetry-collector-contrib/extension/pprofextension")
public record PprofConfig(
    @Option(
            doc = "The server of the profiles.",
            inline = true,
            nestedDefaults = "endpoint=localhost:1777")
        HttpServerConfig server,
    @Option(
            doc =
                "When more than 0, recordings have every wait of a thread for something that lasts"
                    + " at least so long. In Go one event in so many nanoseconds is sampled.",
            unit = "nanoseconds")
        long blockProfileFraction,
    @Option(
            doc =
                "When more than 0, recordings have every wait for a lock, however short, instead of"
                    + " those of 10 ms and more. In Go one event in so many is sampled.")
        long mutexProfileFraction,
    @Option(
            doc =
                "File for a CPU profile from the start of the collector to its end: a flight"
                    + " recording when the name ends in .jfr, else for go tool pprof.")
        String saveToFile) {}
