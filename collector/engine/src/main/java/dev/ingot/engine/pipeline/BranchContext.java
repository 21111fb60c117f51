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
 * @param endsThere whether an exporter is behind it, and no other pipeline, whose processors would
 *     change a second time what failed behind them
 */
record BranchContext(
    String name,
    long room,
    boolean endsThere,
    Logger logger,
    Scheduler scheduler,
    Workers workers,
    Drops drops,
    HeldTelemetry held) {

  static BranchContext of(String name, long room, boolean endsThere, ComponentContext context) {
    return new BranchContext(
        name,
        room,
        endsThere,
        context.logger(),
        context.scheduler(),
        context.workers(),
        context.drops(),
        HeldTelemetry.of(context));
  }
}
