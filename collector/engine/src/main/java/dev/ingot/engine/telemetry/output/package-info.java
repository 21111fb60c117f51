/** The way of own telemetry out of the collector: what sends it, and in batches. */
@NullMarked
package dev.ingot.engine.telemetry.output;

import org.jspecify.annotations.NullMarked;
