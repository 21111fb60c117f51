package dev.ingot.engine.gate;

/**
 * A feature gate.
 *
 * @param id its id, as the Collector calls it
 * @param enabledByDefault whether the behaviour is on unless switched off
 * @param stage how far it is: {@code Alpha}, {@code Beta}, {@code Stable}
 * @param description what it switches
 * @param switchable whether it changes anything; the others are the Collector's, taken so that its
 *     command lines work
 */
public record FeatureGate(
    String id, boolean enabledByDefault, String stage, String description, boolean switchable) {

  /** A configuration without pipelines is valid. */
  public static final FeatureGate ALLOW_NO_PIPELINES =
      alpha(
          "service.AllowNoPipelines",
          "Allow starting the Collector without starting any pipelines.");

  /** Pipelines may carry profiles. */
  public static final FeatureGate PROFILES =
      alpha("service.profilesSupport", "Allow pipelines that carry profiles.");

  /** Lists of components are appended when configurations are merged. */
  public static final FeatureGate MERGE_APPEND =
      alpha(
          "confmap.enableMergeAppendOption",
          "Append lists of extensions, receivers and exporters when configurations are merged.");

  /** What goes from component to component is counted. */
  public static final FeatureGate PIPELINE_TELEMETRY =
      alpha(
          "telemetry.newPipelineTelemetry",
          "Count what goes from component to component by outcome, and say in the scope of metrics"
              + " which component they are of.");

  /** Components that fail at run time are restarted; else a fatal error ends the collector. */
  public static final FeatureGate RESTART_FAILED =
      new FeatureGate(
          "ingot.restartFailedComponents",
          true,
          "Beta",
          "Restart components that fail at run time. Off: a fatal error ends the collector, as that"
              + " of the Go Collector does.",
          true);

  private static FeatureGate alpha(String id, String description) {
    return new FeatureGate(id, false, "Alpha", description, true);
  }

  /** A gate of the Collector whose behaviour is always on here. */
  static FeatureGate alwaysOn(String id, String stage, String description) {
    return new FeatureGate(id, true, stage, description + " Always on here.", false);
  }

  /** A gate of the Collector that has no counterpart. */
  static FeatureGate without(String id, String stage, String description) {
    return new FeatureGate(id, false, stage, description + " Changes nothing here.", false);
  }
}
