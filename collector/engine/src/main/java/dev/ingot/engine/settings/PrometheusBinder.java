package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.engine.settings.AttributeKeysBinder.AttributeKeys;
import dev.ingot.engine.telemetry.MetricsSettings.PrometheusSettings;
import dev.ingot.engine.telemetry.MetricsSettings.ResourceLabels;
import java.util.List;
import java.util.Map;

/**
 * Reads a page for Prometheus. Names get suffixes unless both {@code without_units} and {@code
 * without_type_suffix} hold, as the Collector does.
 */
final class PrometheusBinder implements ConfigBinder<PrometheusSettings> {
  private static final int MAX_PORT = 65_535;
  private static final String LABELS = "with_resource_constant_labels";

  @Override
  public List<String> options() {
    return List.of(
        "host", "port", "without_scope_info", "without_units", "without_type_suffix", LABELS);
  }

  @Override
  public PrometheusSettings bind(ConfigSection section) {
    section.checkUnknown(options());
    for (String needed : List.of("host", "port")) {
      if (!Given.has(section, needed)) {
        section.error(
            needed, TelemetryWords.missing(needed), "write host: localhost and port: 8888");
      }
    }
    boolean withoutUnits = Given.unlessFalse(section, "without_units");
    boolean withoutType = Given.unlessFalse(section, "without_type_suffix");
    return new PrometheusSettings(
        section.value("host", "localhost").asString(),
        section.value("port", "8888").asInt(0, MAX_PORT),
        !(withoutUnits && withoutType),
        !Given.unlessFalse(section, "without_scope_info"),
        true,
        labels(section));
  }

  /** No labels without the section; all labels when it names none. */
  private static ResourceLabels labels(ConfigSection section) {
    if (!Given.has(section, LABELS)) {
      return ResourceLabels.NONE;
    }
    AttributeKeys keys = section.value(LABELS, "").asSection(new AttributeKeysBinder(), Map.of());
    List<String> included = keys.included().isEmpty() ? List.of("*") : keys.included();
    return new ResourceLabels(included, keys.excluded());
  }
}
