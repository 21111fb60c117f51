/** The collector's own log as OTLP. */
@NullMarked
package dev.ingot.engine.telemetry.logs;

import org.jspecify.annotations.NullMarked;
