package dev.ingot.component;

import dev.ingot.component.metric.Meter;

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
    Drops drops) {

  /** The id in the configuration. */
  public ComponentId id() {
    return component.id();
  }
}
