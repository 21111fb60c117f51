package dev.ingot.engine.settings;

import dev.ingot.engine.gate.FeatureGate;
import dev.ingot.engine.gate.FeatureGates;
import dev.ingot.engine.log.LogSettings;
import dev.ingot.engine.telemetry.OwnSettings;

/**
 * What the collector tells of itself: {@code service::telemetry}.
 *
 * @param logs its log
 * @param own everything else
 */
public record TelemetrySettings(LogSettings logs, OwnSettings own) {
  /** What applies when the configuration says nothing. */
  public static final TelemetrySettings DEFAULT =
      new TelemetrySettings(LogSettings.DEFAULT, OwnSettings.DEFAULT);

  /** The same with own telemetry that gates switch on. */
  TelemetrySettings with(FeatureGates gates) {
    return gates.isEnabled(FeatureGate.PIPELINE_TELEMETRY)
        ? new TelemetrySettings(logs, own.withPipelines())
        : this;
  }

  TelemetrySettings embedded() {
    return new TelemetrySettings(logs, own.withoutDefaultReader());
  }
}
