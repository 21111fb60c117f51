package dev.ingot.engine.gate;

/**
 * A feature gate.
 *
 * @param id its id, as the Collector calls it
 * @param enabledByDefault whether the behaviour is on unless switched off
 * @param stage how far it is: {@code Alpha}, {@code Beta}, {@code Stable}
 * @param description what it switches
 */
public record FeatureGate(String id, boolean enabledByDefault, String stage, String description) {

  /** A configuration without pipelines is valid. */
  public static final FeatureGate ALLOW_NO_PIPELINES =
      new FeatureGate(
          "service.AllowNoPipelines",
          false,
          "Alpha",
          "Allow starting the Collector without starting any pipelines.");

  /** Pipelines may carry profiles. */
  public static final FeatureGate PROFILES =
      new FeatureGate(
          "service.profilesSupport", false, "Alpha", "Allow pipelines that carry profiles.");

  /** Lists of components are appended when configurations are merged. */
  public static final FeatureGate MERGE_APPEND =
      new FeatureGate(
          "confmap.enableMergeAppendOption",
          false,
          "Alpha",
          "Append lists of extensions, receivers and exporters when configurations are merged.");
}
