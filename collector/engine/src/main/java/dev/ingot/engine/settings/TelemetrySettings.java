package dev.ingot.engine.settings;

import dev.ingot.engine.log.LogSettings;

/**
 * What the collector tells of itself: {@code service::telemetry}.
 *
 * @param logs its log
 */
public record TelemetrySettings(LogSettings logs) {
  /** What applies when the configuration says nothing. */
  public static final TelemetrySettings DEFAULT = new TelemetrySettings(LogSettings.DEFAULT);
}
