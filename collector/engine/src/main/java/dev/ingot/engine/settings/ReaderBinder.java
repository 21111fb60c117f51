package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.component.config.ConfigValue;
import dev.ingot.engine.telemetry.MetricsSettings.PeriodicSettings;
import dev.ingot.engine.telemetry.MetricsSettings.PrometheusSettings;
import dev.ingot.engine.telemetry.MetricsSettings.ReaderSettings;
import dev.ingot.engine.telemetry.output.OwnExporter;
import dev.ingot.telemetry.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one of {@code service::telemetry::metrics::readers}. {@code producers} is taken and changes
 * nothing, as in the Collector.
 *
 * <p>Source: the declarative configuration of OpenTelemetry, version 0.3, {@code MetricReader}.
 */
record ReaderBinder(OwnExporters exporters) implements ConfigBinder<Optional<ReaderSettings>> {
  private static final long INTERVAL = 60_000;
  private static final long TIMEOUT = 30_000;

  @Override
  public List<String> options() {
    return List.of("pull", "periodic", "producers");
  }

  @Override
  public Optional<ReaderSettings> bind(ConfigSection section) {
    section.checkUnknown(options());
    section.value("producers", "").asList(item -> item.asMap(ConfigValue::asNode));
    Optional<ReaderSettings> pull = Given.part(section, "pull", new Pull());
    Optional<ReaderSettings> periodic = Given.part(section, "periodic", new Periodic(exporters));
    boolean both = Given.has(section, "pull") && Given.has(section, "periodic");
    if (both) {
      section.error("periodic", TelemetryWords.TWO_READERS, "write two readers, one for each");
    } else if (!Given.has(section, "pull") && !Given.has(section, "periodic")) {
      section.error("pull", TelemetryWords.NOT_A_READER, "write pull or periodic");
    }
    return both ? Optional.empty() : pull.or(() -> periodic);
  }

  private record Pull() implements ConfigBinder<Optional<ReaderSettings>> {
    @Override
    public List<String> options() {
      return List.of("exporter");
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
      if (!Given.has(section, "prometheus")) {
        section.error(
            "prometheus",
            TelemetryWords.noExporter(Signal.METRICS),
            "write prometheus: {host, port}");
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
      return List.of("interval", "timeout", "exporter");
    }

    @Override
    public Optional<ReaderSettings> bind(ConfigSection section) {
      section.checkUnknown(options());
      long interval = Given.millis(section, "interval", INTERVAL);
      long timeout = Given.millis(section, "timeout", TIMEOUT);
      Optional<OwnExporter> exporter =
          section
              .value("exporter", "")
              .asSection(new PushExporterBinder(exporters, Signal.METRICS, timeout), Map.of());
      return exporter.map(each -> new PeriodicSettings(Duration.ofMillis(interval), each));
    }
  }
}
