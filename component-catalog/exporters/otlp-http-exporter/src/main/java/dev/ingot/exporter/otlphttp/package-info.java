/** Sends telemetry as OTLP over HTTP. */
@NullMarked
package dev.ingot.exporter.otlphttp;

import org.jspecify.annotations.NullMarked;
