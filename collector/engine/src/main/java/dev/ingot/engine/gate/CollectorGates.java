package dev.ingot.engine.gate;

import java.util.List;

/** Gates of the Collector that command lines of its users have, and that change nothing here. */
final class CollectorGates {
  private static final String ALPHA = "Alpha";
  private static final String BETA = "Beta";

  private CollectorGates() {}

  static List<FeatureGate> all() {
    return List.of(
        FeatureGate.alwaysOn(
            "configoptional.AddEnabledField",
            BETA,
            "An optional section may have a key 'enabled' that switches it."),
        FeatureGate.alwaysOn(
            "confmap.newExpandedValueSanitizer",
            BETA,
            "A text field takes the verbatim text of an expanded value."),
        FeatureGate.alwaysOn(
            "exporter.PersistRequestContext",
            BETA,
            "Queues on disk keep what is known of the request that telemetry came with."),
        FeatureGate.alwaysOn("otelcol.printInitialConfig", BETA, "The command print-config."),
        FeatureGate.without(
            "pdata.enableRefCounting", BETA, "Counts who still uses the memory of telemetry."),
        FeatureGate.alwaysOn(
            "pdata.useCustomProtoEncoding", "Stable", "An encoding without a library."),
        FeatureGate.without("pdata.useProtoPooling", ALPHA, "Pools of memory for telemetry."),
        FeatureGate.alwaysOn(
            "receiverhelper.newReceiverMetrics",
            ALPHA,
            "Receivers count what they failed on themselves apart from what was refused."),
        FeatureGate.alwaysOn(
            "telemetry.UseLocalHostAsDefaultMetricsAddress",
            BETA,
            "The collector's own metrics are served on localhost."));
  }
}
