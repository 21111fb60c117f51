package dev.ingot.engine.run;

import dev.ingot.engine.pipeline.GraphPlan;
import dev.ingot.engine.settings.CollectorSettings;

/**
 * A configuration that can be run.
 *
 * @param settings what it says
 * @param plan its pipelines
 */
public record Blueprint(CollectorSettings settings, GraphPlan plan) {

  /** The same for a collector within another program. */
  public Blueprint embedded() {
    return new Blueprint(settings.embedded(), plan);
  }
}
