package dev.ingot.component;

import dev.ingot.component.metric.Meter;
import dev.ingot.component.trace.Tracer;

/**
 * What a component is created with.
 *
 * @param component which one it is
 * @param buildInfo the collector it is part of
 * @param logger its log
 * @param scheduler its clock
 * @param workers its threads
 * @param status where it reports its state
 * @param shared what it has in common with others
 * @param meter where it counts what it does
 * @param drops where it counts what it loses
 * @param tracer where it makes spans of what it does
 */
public record ComponentContext(
    ComponentRef component,
    BuildInfo buildInfo,
    Logger logger,
    Scheduler scheduler,
    Workers workers,
    StatusReporter status,
    SharedResources shared,
    Meter meter,
    Drops drops,
    Tracer tracer) {

  /** A context of which nobody sees spans. */
  public ComponentContext(
      ComponentRef component,
      BuildInfo buildInfo,
      Logger logger,
      Scheduler scheduler,
      Workers workers,
      StatusReporter status,
      SharedResources shared,
      Meter meter,
      Drops drops) {
    this(
        component,
        buildInfo,
        logger,
        scheduler,
        workers,
        status,
        shared,
        meter,
        drops,
        Tracer.none());
  }

  /** The id in the configuration. */
  public ComponentId id() {
    return component.id();
  }
}
