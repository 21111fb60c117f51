package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
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
    return List.of("otlp");
  }

  @Override
  public Optional<OwnExporter> bind(ConfigSection section) {
    section.checkUnknown(options());
    if (!section.has("otlp")) {
      section.error(
          "otlp",
          TelemetryWords.noExporter(signal),
          "write otlp: {protocol: http/protobuf, endpoint}");
      return Optional.empty();
    }
    return section
        .value("otlp", "")
        .asSection(new OwnOtlpBinder(exporters, signal, timeoutMillis), Map.of());
  }
}
