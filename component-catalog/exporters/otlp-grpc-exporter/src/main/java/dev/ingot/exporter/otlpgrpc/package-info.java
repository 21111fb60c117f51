/** Sends telemetry as OTLP over gRPC. */
@NullMarked
package dev.ingot.exporter.otlpgrpc;

import org.jspecify.annotations.NullMarked;
