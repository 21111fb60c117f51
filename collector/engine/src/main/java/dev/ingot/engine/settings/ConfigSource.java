package dev.ingot.engine.settings;

import dev.ingot.engine.gate.FeatureGates;
import dev.ingot.yaml.MapNode;
import java.util.function.Predicate;

/**
 * What settings were read from.
 *
 * @param root the resolved configuration
 * @param gates the feature gates that were on
 * @param secrets tells of a path such as {@code exporters::otlp::headers::authorization} whether
 *     its value must not be shown
 */
public record ConfigSource(MapNode root, FeatureGates gates, Predicate<String> secrets) {}
