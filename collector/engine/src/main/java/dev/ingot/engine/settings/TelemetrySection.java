package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigSection;
import dev.ingot.engine.log.LogSettings;
import dev.ingot.engine.registry.Registry;
import dev.ingot.engine.telemetry.MetricsSettings;
import dev.ingot.engine.telemetry.OwnSettings;
import dev.ingot.engine.telemetry.output.OutputSettings;
import dev.ingot.engine.telemetry.trace.TracesSettings;
import dev.ingot.telemetry.Signal;
import dev.ingot.yaml.MapNode;
import java.util.List;

/** Reads {@code service::telemetry}. */
record TelemetrySection(Registry registry, SettingsProblems problems) {
  private static final String PATH = "service::telemetry";
  private static final List<String> KEYS = List.of("logs", "metrics", "traces", "resource");

  TelemetrySettings read(MapNode service) {
    MapNode node = Maps.section(service, "telemetry", PATH, problems);
    section(PATH, node).checkUnknown(KEYS);
    ConfigSection log = part(node, "logs");
    LogSettings logs = new LogsBinder().bind(log);
    OwnExporters exporters = new OwnExporters(registry, problems.problems());
    MetricsSettings metrics = new MetricsBinder(exporters).bind(part(node, "metrics"));
    TracesSettings traces = new TracesBinder(exporters).bind(part(node, "traces"));
    List<OutputSettings> outputs = new OutputBinder(exporters, Signal.LOGS).all(log);
    MapNode resource = Maps.section(node, "resource", PATH + "::resource", problems);
    return new TelemetrySettings(
        logs,
        new OwnSettings(
            metrics,
            traces,
            outputs,
            new ResourceBinder(resource).bind(section(PATH + "::resource", resource))));
  }

  private ConfigSection part(MapNode parent, String key) {
    String path = PATH + "::" + key;
    return section(path, Maps.section(parent, key, path, problems));
  }

  private ConfigSection section(String path, MapNode node) {
    return ConfigSection.of(path, node, problems.problems());
  }
}
