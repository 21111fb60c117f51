package dev.ingot.engine.telemetry;

/**
 * A metric as it is sent.
 *
 * @param reading its values
 * @param startNanos since when they were counted, in nanoseconds since 1970
 * @param delta whether they are what was gained since then, and not since the start
 */
record Interval(Reading reading, long startNanos, boolean delta) {}
