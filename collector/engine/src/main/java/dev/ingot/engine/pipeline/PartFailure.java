package dev.ingot.engine.pipeline;

/**
 * A component that did not start although its predecessor has gone.
 *
 * @param part which one
 * @param message why, one line that names it
 */
public record PartFailure(PartId part, String message) {}
