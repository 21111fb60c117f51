package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.ConfigValue;
import dev.ingot.engine.telemetry.output.OwnExporter;
import dev.ingot.telemetry.Signal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what sends own telemetry.
 *
 * @param signal which telemetry
 * @param timeoutMillis how long one sending may take, retries included
 */
record PushExporterBinder(OwnExporters exporters, Signal<?> signal, long timeoutMillis)
    implements ConfigBinder<Optional<OwnExporter>> {
  @Override
  public List<String> options() {
    return List.of("console", "otlp");
  }

  @Override
  public Optional<OwnExporter> bind(ConfigSection section) {
    section.checkUnknown(options());
    section.value("console", "").asMap(ConfigValue::asNode);
    boolean console = Given.has(section, "console");
    if (console && Given.has(section, "otlp")) {
      section.error("console", TelemetryWords.TWO_EXPORTERS, TelemetryWords.oneEach(signal));
      return Optional.empty();
    }
    if (console) {
      return Optional.of(OwnExporter.console());
    }
    if (!section.has("otlp")) {
      section.error(
          "otlp",
          TelemetryWords.noExporter(signal),
          "write otlp: {protocol: http/protobuf, endpoint}, or console: {}");
      return Optional.empty();
    }
    return section
        .value("otlp", "")
        .asSection(new OwnOtlpBinder(exporters, signal, timeoutMillis), Map.of());
  }
}
