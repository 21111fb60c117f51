package dev.ingot.engine.telemetry.output;

import dev.ingot.component.BuildInfo;
import dev.ingot.component.Logger;
import dev.ingot.component.Scheduler;
import dev.ingot.component.Workers;

/**
 * What the collector has for its own telemetry.
 *
 * @param resource what the collector is
 * @param logger the log of what goes wrong with own telemetry; it is not sent itself, so that
 *     nothing goes round in circles
 * @param out where the collector writes what it was asked for; who writes holds its lock
 */
public record Surroundings(
    BuildInfo buildInfo,
    OwnResource resource,
    Logger logger,
    Scheduler scheduler,
    Workers workers,
    Appendable out) {}
