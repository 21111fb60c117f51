package dev.ingot.transport.server;

import dev.ingot.telemetry.RequestMetadata;

/**
 * A call with its one message.
 *
 * @param message the message, decompressed; an array of its own
 * @param metadata the sender's address, and the headers if the settings include them
 */
public record GrpcRequest(byte[] message, RequestMetadata metadata) {}
