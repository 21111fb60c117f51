/** The status that answers carry over gRPC and OTLP/HTTP. */
@NullMarked
package dev.ingot.transport.rpc;

import org.jspecify.annotations.NullMarked;
