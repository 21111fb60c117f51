package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigSection;
import java.util.List;

/**
 * Checks {@code service::telemetry::metrics}. The collector does not export metrics of itself yet:
 * what is configured is checked as the Collector does.
 */
record MetricsRules(ConfigSection section) {
  /** How much is measured. */
  private enum Level {
    NONE,
    BASIC,
    NORMAL,
    DETAILED
  }

  void check() {
    section.checkUnknown(List.of("level", "readers", "views"));
    Level level = section.value("level", "normal").asEnum(Level.values());
    if (section.has("views") && level != Level.DETAILED) {
      section.error(
          "views",
          "can only be set when service::telemetry::metrics::level is detailed",
          "set level: detailed, or remove views");
    }
  }
}
