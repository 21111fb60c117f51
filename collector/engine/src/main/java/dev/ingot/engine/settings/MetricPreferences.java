package dev.ingot.engine.settings;

import dev.ingot.component.config.ConfigSection;
import dev.ingot.engine.telemetry.output.MetricPreference;
import dev.ingot.engine.telemetry.output.Temporality;
import dev.ingot.telemetry.Signal;
import java.util.List;

/**
 * Reads how an exporter of own metrics wants them.
 *
 * <p>Source: the declarative configuration of OpenTelemetry, version 0.3, {@code OTLPMetric}.
 *
 * @param section the section {@code otlp}
 * @param signal what is sent; all but metrics have no preferences
 */
record MetricPreferences(ConfigSection section, Signal<?> signal) {
  /** Its options. */
  static final List<String> OPTIONS =
      List.of("temporality_preference", "default_histogram_aggregation");

  private static final String TEMPORALITY = OPTIONS.get(0);
  private static final String AGGREGATION = OPTIONS.get(1);

  MetricPreference read() {
    return signal == Signal.METRICS
        ? new MetricPreference(temporality(), isExponential())
        : MetricPreference.DEFAULT;
  }

  private Temporality temporality() {
    String word =
        Given.has(section, TEMPORALITY) ? section.value(TEMPORALITY, "").asString() : "cumulative";
    return switch (word) {
      case "cumulative" -> Temporality.CUMULATIVE;
      case "delta" -> Temporality.DELTA;
      case "lowmemory" -> Temporality.LOW_MEMORY;
      default -> {
        section.error(
            TEMPORALITY, TelemetryWords.temporality(word), "write cumulative, delta or lowmemory");
        yield Temporality.CUMULATIVE;
      }
    };
  }

  /** Any text is taken, as in the Collector; only one of them changes something. */
  private boolean isExponential() {
    return section.value(AGGREGATION, "").asString().equals("base2_exponential_bucket_histogram");
  }
}
