/** Receives OTLP over gRPC and HTTP. */
@NullMarked
package dev.ingot.receiver.otlp;

import org.jspecify.annotations.NullMarked;
