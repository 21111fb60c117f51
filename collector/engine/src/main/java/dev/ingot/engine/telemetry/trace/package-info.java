/** The collector's own spans: which are recorded, who sees them, and how they look as OTLP. */
@NullMarked
package dev.ingot.engine.telemetry.trace;

import org.jspecify.annotations.NullMarked;
