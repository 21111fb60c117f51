package dev.ingot.health;

import dev.ingot.component.Scheduler;
import dev.ingot.component.view.CollectorView;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks at the collector and judges it.
 *
 * @param view the collector
 * @param aggregation makes one status of many
 * @param rules what counts as healthy
 * @param clock the time
 */
record Assessor(CollectorView view, Aggregation aggregation, HealthRules rules, Scheduler clock) {

  static Assessor of(CollectorView view, HealthConfig config, Scheduler clock) {
    ComponentHealth counted = config.componentHealth().orElse(ComponentHealth.NONE);
    return new Assessor(
        view, Aggregation.by(counted), new HealthRules(config.componentHealth()), clock);
  }

  Instant now() {
    return Instant.ofEpochMilli(clock.currentTimeMillis());
  }

  /** The whole for the empty name, else a pipeline; empty: there is no such pipeline. */
  Optional<HealthNode> look(String name) {
    return name.isEmpty() ? Optional.of(aggregation.collector(view)) : aggregation.part(view, name);
  }
}
