package dev.ingot.engine.pipeline;

import dev.ingot.component.ComponentContext;
import dev.ingot.component.Drops;
import dev.ingot.component.HeldTelemetry;
import dev.ingot.component.Logger;
import dev.ingot.component.Scheduler;
import dev.ingot.component.Workers;

/**
 * What an isolated branch works with.
 *
 * @param name of the branch, for threads and the log: {@code traces to otlp/2}
 * @param room how many bytes may wait
 */
record BranchContext(
    String name,
    long room,
    Logger logger,
    Scheduler scheduler,
    Workers workers,
    Drops drops,
    HeldTelemetry held) {

  static BranchContext of(String name, long room, ComponentContext context) {
    return new BranchContext(
        name,
        room,
        context.logger(),
        context.scheduler(),
        context.workers(),
        context.drops(),
        HeldTelemetry.of(context));
  }
}
