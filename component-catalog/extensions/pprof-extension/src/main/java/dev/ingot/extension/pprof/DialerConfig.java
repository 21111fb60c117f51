package dev.ingot.extension.pprof;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;
import java.time.Duration;

/**
 * Settings without effect.
 *
 * @param timeout without effect
 */
@Config
public record DialerConfig(
    @Option(doc = "Without effect.", defaultValue = "0s") Duration timeout) {}
