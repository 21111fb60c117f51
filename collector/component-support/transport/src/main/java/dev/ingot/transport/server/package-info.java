/**
 * Servers for HTTP and unary gRPC on Netty, with admission by bytes; nothing of Netty shows in what
 * handlers see.
 */
@NullMarked
package dev.ingot.transport.server;

import org.jspecify.annotations.NullMarked;
