package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigSection;
import dev.ingot.engine.log.LogSettings;
import dev.ingot.engine.registry.Registry;
import dev.ingot.engine.telemetry.MetricsSettings;
import dev.ingot.engine.telemetry.OwnSettings;
import dev.ingot.yaml.MapNode;
import java.util.List;

/** Reads {@code service::telemetry}. */
record TelemetrySection(Registry registry, SettingsProblems problems) {
  private static final String PATH = "service::telemetry";
  private static final List<String> KEYS = List.of("logs", "metrics", "traces", "resource");

  TelemetrySettings read(MapNode service) {
    MapNode node = Maps.section(service, "telemetry", PATH, problems);
    section(PATH, node).checkUnknown(KEYS);
    LogSettings logs = new LogsBinder().bind(part(node, "logs"));
    OwnExporters exporters = new OwnExporters(registry, problems.problems());
    MetricsSettings metrics = new MetricsBinder(exporters).bind(part(node, "metrics"));
    traces(part(node, "traces"));
    MapNode resource = Maps.section(node, "resource", PATH + "::resource", problems);
    return new TelemetrySettings(
        logs,
        new OwnSettings(
            metrics, new ResourceBinder(resource).bind(section(PATH + "::resource", resource))));
  }

  private static void traces(ConfigSection section) {
    section.checkUnknown(List.of("level", "propagators", "processors", "sampler"));
    MetricsBinder.level(section);
  }

  private ConfigSection part(MapNode parent, String key) {
    String path = PATH + "::" + key;
    return section(path, Maps.section(parent, key, path, problems));
  }

  private ConfigSection section(String path, MapNode node) {
    return ConfigSection.of(path, node, problems.problems());
  }
}
