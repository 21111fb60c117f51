/** What exporters send with: a gRPC client and an HTTP client. */
@NullMarked
package dev.ingot.transport.client;

import org.jspecify.annotations.NullMarked;
