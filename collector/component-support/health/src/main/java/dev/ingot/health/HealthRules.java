package dev.ingot.health;

import dev.ingot.component.Status;
import java.time.Instant;
import java.util.Optional;

/**
 * What counts as healthy.
 *
 * <p>Source: {@code internal/healthcheck} of the Collector's contributions.
 *
 * @param configured which errors count; empty: the Collector then calls everything healthy, and
 *     only the status of the answer tells
 */
record HealthRules(Optional<ComponentHealth> configured) {

  boolean isHealthy(HealthNode node, Instant now) {
    return configured.map(rules -> isHealthy(rules, node, now)).orElse(true);
  }

  private static boolean isHealthy(ComponentHealth rules, HealthNode node, Instant now) {
    return switch (node.status()) {
      case PERMANENT_ERROR -> !rules.includePermanentErrors();
      case RECOVERABLE_ERROR ->
          !rules.includeRecoverableErrors()
              || now.isBefore(node.since().plus(rules.recoveryDuration()));
      case FATAL_ERROR -> false;
      case STARTING, OK, STOPPING, STOPPED -> true;
    };
  }

  /** The status of an answer over HTTP. */
  int httpStatus(HealthNode node, Instant now) {
    if (!isHealthy(node, now)) {
      return 500;
    }
    return switch (node.status()) {
      case OK, RECOVERABLE_ERROR, PERMANENT_ERROR -> 200;
      case FATAL_ERROR -> 500;
      case STARTING, STOPPING, STOPPED -> 503;
    };
  }

  /** Whether gRPC calls it serving. */
  boolean isServing(HealthNode node, Instant now) {
    return httpStatus(node, now) == 200;
  }

  /** Whether a pipeline can do its work: it runs, and what is broken can still recover. */
  boolean isReady(HealthNode pipeline, Instant now) {
    return pipeline.parts().values().stream().allMatch(each -> works(each, now));
  }

  private boolean works(HealthNode component, Instant now) {
    return component.status() == Status.OK
        || component.status() == Status.RECOVERABLE_ERROR && isHealthy(component, now);
  }

  /** When a recoverable error that does not count yet will begin to. */
  Optional<Instant> deadline(HealthNode node) {
    return configured
        .filter(rules -> rules.includeRecoverableErrors())
        .filter(rules -> node.status() == Status.RECOVERABLE_ERROR)
        .map(rules -> node.since().plus(rules.recoveryDuration()));
  }
}
