package dev.ingot.engine.settings;

import dev.ingot.engine.registry.Registry;
import dev.ingot.problem.Problems;

/**
 * Where exporters for own telemetry come from.
 *
 * @param registry what the collector was built with
 * @param problems where problems of their settings go
 */
record OwnExporters(Registry registry, Problems problems) {}
