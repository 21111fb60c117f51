package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.engine.telemetry.MetricsSettings.OwnExporter;
import dev.ingot.engine.telemetry.MetricsSettings.PeriodicSettings;
import dev.ingot.engine.telemetry.MetricsSettings.PrometheusSettings;
import dev.ingot.engine.telemetry.MetricsSettings.ReaderSettings;
import dev.ingot.telemetry.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one of {@code service::telemetry::metrics::readers}.
 *
 * <p>Source: the declarative configuration of OpenTelemetry, version 0.3, {@code MetricReader}.
 */
record ReaderBinder(OwnExporters exporters) implements ConfigBinder<Optional<ReaderSettings>> {
  private static final long MAX_MILLIS = Integer.MAX_VALUE;

  @Override
  public List<String> options() {
    return List.of("pull", "periodic");
  }

  @Override
  public Optional<ReaderSettings> bind(ConfigSection section) {
    section.checkUnknown(options());
    if (section.has("pull")) {
      return section.value("pull", "").asSection(new Pull(), Map.of());
    }
    if (section.has("periodic")) {
      return section.value("periodic", "").asSection(new Periodic(exporters), Map.of());
    }
    section.error("pull", "no valid metric reader", "write pull or periodic");
    return Optional.empty();
  }

  private record Pull() implements ConfigBinder<Optional<ReaderSettings>> {
    @Override
    public List<String> options() {
      return List.of("exporter", "producers", "cardinality_limits");
    }

    @Override
    public Optional<ReaderSettings> bind(ConfigSection section) {
      section.checkUnknown(options());
      return section.value("exporter", "").asSection(new PullExporter(), Map.of());
    }
  }

  private record PullExporter() implements ConfigBinder<Optional<ReaderSettings>> {
    @Override
    public List<String> options() {
      return List.of("prometheus");
    }

    @Override
    public Optional<ReaderSettings> bind(ConfigSection section) {
      section.checkUnknown(options());
      if (!section.has("prometheus")) {
        section.error("prometheus", TelemetryWords.NO_EXPORTER, "write prometheus: {host, port}");
        return Optional.empty();
      }
      PrometheusSettings settings =
          section.value("prometheus", "").asSection(new PrometheusBinder(), Map.of());
      return Optional.of(settings);
    }
  }

  private record Periodic(OwnExporters exporters)
      implements ConfigBinder<Optional<ReaderSettings>> {
    @Override
    public List<String> options() {
      return List.of("interval", "timeout", "exporter", "producers", "cardinality_limits");
    }

    @Override
    public Optional<ReaderSettings> bind(ConfigSection section) {
      section.checkUnknown(options());
      long interval = section.value("interval", "60000").asLong(1, MAX_MILLIS);
      long timeout = section.value("timeout", "30000").asLong(1, MAX_MILLIS);
      Optional<OwnExporter> exporter =
          section
              .value("exporter", "")
              .asSection(new PushExporterBinder(exporters, Signal.METRICS, timeout), Map.of());
      return exporter.map(each -> new PeriodicSettings(Duration.ofMillis(interval), each));
    }
  }
}
