package dev.ingot.health;

import dev.ingot.catalog.Config;
import dev.ingot.catalog.Option;

/**
 * Settings without effect.
 *
 * @param enabled without effect
 * @param interval without effect
 * @param exporterFailureThreshold without effect
 */
@Config
public record PipelineCheck(
    @Option(doc = "Without effect.") boolean enabled,
    @Option(doc = "Without effect.", defaultValue = "5m") String interval,
    @Option(doc = "Without effect.", defaultValue = "5") int exporterFailureThreshold) {}
