package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigBinder;
import dev.ingot.component.config.ConfigSection;
import dev.ingot.engine.telemetry.output.OutputSettings;
import dev.ingot.engine.telemetry.output.OwnExporter;
import dev.ingot.telemetry.Signal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one of {@code service::telemetry::traces::processors} or {@code
 * service::telemetry::logs::processors}.
 *
 * <p>Source: the declarative configuration of OpenTelemetry, version 0.3, {@code SpanProcessor} and
 * {@code LogRecordProcessor}.
 *
 * @param signal which telemetry
 */
record OutputBinder(OwnExporters exporters, Signal<?> signal)
    implements ConfigBinder<Optional<OutputSettings>> {
  private static final long TIMEOUT = 30_000;

  /** All of a section. */
  List<OutputSettings> all(ConfigSection section) {
    return section.value("processors", "").asList(item -> item.asSection(this, Map.of())).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<String> options() {
    return List.of("batch", "simple");
  }

  @Override
  public Optional<OutputSettings> bind(ConfigSection section) {
    section.checkUnknown(options());
    Optional<OutputSettings> batch = Given.part(section, "batch", new Batch());
    Optional<OutputSettings> simple = Given.part(section, "simple", new Simple());
    boolean both = Given.has(section, "batch") && Given.has(section, "simple");
    if (both) {
      section.error("simple", TelemetryWords.twoProcessors(signal), "make it two of the list");
    } else if (!Given.has(section, "batch") && !Given.has(section, "simple")) {
      section.error("batch", TelemetryWords.noProcessor(signal), "write batch: {exporter: ...}");
    }
    return both ? Optional.empty() : batch.or(() -> simple);
  }

  private Optional<OwnExporter> exporter(ConfigSection section, long timeoutMillis) {
    return section
        .value("exporter", "")
        .asSection(new PushExporterBinder(exporters, signal, timeoutMillis), Map.of());
  }

  private final class Batch implements ConfigBinder<Optional<OutputSettings>> {
    @Override
    public List<String> options() {
      return List.of(
          "schedule_delay",
          "export_timeout",
          "max_queue_size",
          "max_export_batch_size",
          "exporter");
    }

    @Override
    public Optional<OutputSettings> bind(ConfigSection section) {
      section.checkUnknown(options());
      long delay = Given.millis(section, "schedule_delay", signal == Signal.LOGS ? 1_000 : 5_000);
      long timeout = Given.millis(section, "export_timeout", TIMEOUT);
      int queue = size(section, "max_queue_size", OutputSettings.DEFAULT_QUEUE_SIZE);
      int batch = size(section, "max_export_batch_size", OutputSettings.DEFAULT_BATCH_SIZE);
      return exporter(section, timeout)
          .map(
              each ->
                  new OutputSettings(
                      each, Duration.ofMillis(delay), Math.min(batch, queue), queue));
    }

    private static int size(ConfigSection section, String option, int usual) {
      int size = section.value(option, "0").asInt(0, Integer.MAX_VALUE);
      return size == 0 ? usual : size;
    }
  }

  private final class Simple implements ConfigBinder<Optional<OutputSettings>> {
    @Override
    public List<String> options() {
      return List.of("exporter");
    }

    @Override
    public Optional<OutputSettings> bind(ConfigSection section) {
      section.checkUnknown(options());
      return exporter(section, TIMEOUT).map(OutputSettings::simple);
    }
  }
}
