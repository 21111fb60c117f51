package dev.ingot.component.view;

/**
 * A feature gate.
 *
 * @param id its id, as the Collector calls it
 * @param isEnabled whether it is on in this run
 * @param stage {@code Alpha}, {@code Beta}, {@code Stable} or {@code Deprecated}
 * @param description what it switches
 */
public record FeatureGateView(String id, boolean isEnabled, String stage, String description) {}
