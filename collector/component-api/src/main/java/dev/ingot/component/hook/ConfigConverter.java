package dev.ingot.component.hook;

import dev.ingot.problem.Problems;
import dev.ingot.yaml.MapNode;

/**
 * Changes a configuration after all its parts are merged and expanded, and before it is checked.
 * Source of the idea: the Collector's {@code confmap.Converter}.
 */
public interface ConfigConverter {

  /**
   * The configuration to use instead. Nodes that are kept keep their places, so that problems still
   * point into the files.
   *
   * @param configuration the whole configuration; secrets are in it
   * @param problems takes what makes the configuration unusable; an error ends the collector
   */
  MapNode convert(MapNode configuration, Problems problems);
}
