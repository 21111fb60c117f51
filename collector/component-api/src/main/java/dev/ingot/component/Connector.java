package dev.ingot.component;

import dev.ingot.telemetry.Telemetry;

/**
 * Ends some pipelines and begins others.
 *
 * @param <I> what it takes
 */
public interface Connector<I extends Telemetry> extends Consumer<I>, Lifecycle {}
