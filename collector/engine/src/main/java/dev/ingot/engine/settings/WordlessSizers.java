package dev.ingot.engine.settings;

import static dev.ingot.engine.settings.EffectiveConfig.with;

import dev.ingot.yaml.MapNode;
import java.util.Map;

/**
 * The sizers of sending queues as the Collector prints them, which has no words for them: {@code
 * sizer: {}}. Which one is meant is in the configuration as it is written.
 */
final class WordlessSizers {
  private static final String QUEUE = "sending_queue";

  private WordlessSizers() {}

  /** The settings of a component with the sizers of its queue replaced. */
  static MapNode in(MapNode component) {
    return component.get(QUEUE) instanceof MapNode queue
        ? with(component, QUEUE, queue(queue))
        : component;
  }

  private static MapNode queue(MapNode queue) {
    MapNode plain = wordless(queue);
    return plain.get("batch") instanceof MapNode batch
        ? with(plain, "batch", wordless(batch))
        : plain;
  }

  private static MapNode wordless(MapNode section) {
    return section.get("sizer") == null
        ? section
        : with(section, "sizer", new MapNode(section.location(), Map.of()));
  }
}
