/** OTLP over gRPC and HTTP as clients speak it, byte by byte. */
@NullMarked
package dev.ingot.chaos.wire;

import org.jspecify.annotations.NullMarked;
