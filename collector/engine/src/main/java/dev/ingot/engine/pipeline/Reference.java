package dev.ingot.engine.pipeline;

import dev.ingot.component.ComponentId;
import dev.ingot.problem.Location;

/**
 * A component named by the configuration.
 *
 * @param id its id
 * @param location where it is named
 */
public record Reference(ComponentId id, Location location) {}
