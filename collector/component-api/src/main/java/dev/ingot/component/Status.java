package dev.ingot.component;

/**
 * Where a component stands.
 *
 * <p>Source: the Collector's {@code docs/component-status.md}.
 */
public enum Status {
  STARTING,
  OK,
  RECOVERABLE_ERROR,
  PERMANENT_ERROR,
  FATAL_ERROR,
  STOPPING,
  STOPPED
}
