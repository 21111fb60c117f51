package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.ConfigValue;
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

  @Override
  public List<String> options() {
    return List.of(
        "host",
        "port",
        "without_scope_info",
        "without_units",
        "without_type_suffix",
        "with_resource_constant_labels");
  }

  @Override
  public PrometheusSettings bind(ConfigSection section) {
    section.checkUnknown(options());
    for (String needed : List.of("host", "port")) {
      if (!section.has(needed)) {
        section.error(
            needed, TelemetryWords.missing(needed), "write host: localhost and port: 8888");
      }
    }
    boolean withoutUnits = section.value("without_units", "true").asBoolean();
    boolean withoutType = section.value("without_type_suffix", "true").asBoolean();
    return new PrometheusSettings(
        section.value("host", "localhost").asString(),
        section.value("port", "8888").asInt(0, MAX_PORT),
        !(withoutUnits && withoutType),
        !section.value("without_scope_info", "true").asBoolean(),
        true,
        section.value("with_resource_constant_labels", "").asSection(new LabelsBinder(), Map.of()));
  }

  private static final class LabelsBinder implements ConfigBinder<ResourceLabels> {
    @Override
    public List<String> options() {
      return List.of("included", "excluded");
    }

    @Override
    public ResourceLabels bind(ConfigSection section) {
      section.checkUnknown(options());
      return new ResourceLabels(
          section.value("included", "").asList(ConfigValue::asString),
          section.value("excluded", "").asList(ConfigValue::asString));
    }
  }
}
