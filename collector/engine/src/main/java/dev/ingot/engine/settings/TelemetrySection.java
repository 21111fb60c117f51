package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigSection;
import dev.ingot.engine.log.LogSettings;
import dev.ingot.yaml.MapNode;
import java.util.List;

/** Reads {@code service::telemetry}. */
record TelemetrySection(SettingsProblems problems) {
  private static final String PATH = "service::telemetry";
  private static final List<String> KEYS = List.of("logs", "metrics", "traces", "resource");

  TelemetrySettings read(MapNode service) {
    MapNode node = Maps.section(service, "telemetry", PATH, problems);
    section(PATH, node).checkUnknown(KEYS);
    LogSettings logs = new LogsBinder().bind(part(node, "logs"));
    MapNode metrics = Maps.section(node, "metrics", PATH + "::metrics", problems);
    new MetricsRules(section(PATH + "::metrics", metrics), metrics).check();
    part(node, "traces").checkUnknown(List.of("level", "propagators", "processors", "sampler"));
    part(node, "resource");
    return new TelemetrySettings(logs);
  }

  private ConfigSection part(MapNode parent, String key) {
    String path = PATH + "::" + key;
    return section(path, Maps.section(parent, key, path, problems));
  }

  private ConfigSection section(String path, MapNode node) {
    return ConfigSection.of(path, node, problems.problems());
  }
}
