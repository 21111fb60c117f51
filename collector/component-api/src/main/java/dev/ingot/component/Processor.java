package dev.ingot.component;

import dev.ingot.telemetry.Telemetry;

/**
 * Takes telemetry within a pipeline and hands on what it makes of it.
 *
 * @param <T> the signal's telemetry
 */
public interface Processor<T extends Telemetry> extends Consumer<T>, Lifecycle {}
