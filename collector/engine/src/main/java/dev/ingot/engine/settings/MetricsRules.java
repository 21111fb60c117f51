package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigSection;
import dev.ingot.yaml.ListNode;
import dev.ingot.yaml.MapNode;
import java.util.List;

/**
 * Checks {@code service::telemetry::metrics}. The collector does not export metrics of itself yet:
 * what is configured is checked as the Collector does.
 */
record MetricsRules(ConfigSection section, MapNode node) {
  /** How much is measured. */
  private enum Level {
    NONE,
    BASIC,
    NORMAL,
    DETAILED
  }

  void check() {
    section.checkUnknown(List.of("level", "readers", "views", "address"));
    Level level = section.value("level", "normal").asEnum(Level.values());
    if (section.has("address")) {
      section.warning(
          "address",
          "'address' was removed from the Collector and has no effect",
          "write readers: [{pull: {exporter: {prometheus: {host: localhost, port: 8888}}}}]");
    }
    if (level != Level.NONE && hasNoReader()) {
      section.error(
          "readers",
          "collector telemetry metrics reader should exist when metric level is not none",
          "remove readers, or set level: none");
    }
    if (section.has("views") && level != Level.DETAILED) {
      section.error(
          "views",
          "can only be set when service::telemetry::metrics::level is detailed",
          "set level: detailed, or remove views");
    }
  }

  private boolean hasNoReader() {
    return node.get("readers") instanceof ListNode list && list.items().isEmpty();
  }
}
