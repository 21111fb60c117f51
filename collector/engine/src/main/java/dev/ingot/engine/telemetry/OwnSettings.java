package dev.ingot.engine.telemetry;

import dev.ingot.engine.telemetry.output.OutputSettings;
import dev.ingot.engine.telemetry.trace.TracesSettings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the collector tells of itself beside what its log shows.
 *
 * @param metrics its metrics
 * @param traces its spans
 * @param logs what sends its log away
 * @param resource attributes of all own telemetry: to add or replace, or, when empty, to leave out
 */
public record OwnSettings(
    MetricsSettings metrics,
    TracesSettings traces,
    List<OutputSettings> logs,
    Map<String, Optional<String>> resource) {
  /** What applies when the configuration says nothing. */
  public static final OwnSettings DEFAULT =
      new OwnSettings(MetricsSettings.DEFAULT, TracesSettings.DEFAULT, List.of(), Map.of());

  public OwnSettings {
    logs = List.copyOf(logs);
    resource = Collections.unmodifiableMap(new LinkedHashMap<>(resource));
  }

  /** The same with no reader but those that are configured. */
  public OwnSettings withoutDefaultReader() {
    MetricsSettings plain =
        new MetricsSettings(
            metrics.level(),
            metrics.readers().or(() -> Optional.of(List.of())),
            metrics.views(),
            metrics.pipelines());
    return new OwnSettings(plain, traces, logs, resource);
  }

  /** The same with counts of what goes from component to component. */
  public OwnSettings withPipelines() {
    MetricsSettings more =
        new MetricsSettings(metrics.level(), metrics.readers(), metrics.views(), true);
    return new OwnSettings(more, traces, logs, resource);
  }
}
