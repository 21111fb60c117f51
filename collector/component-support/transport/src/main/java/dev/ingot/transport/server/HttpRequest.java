package dev.ingot.transport.server;

import dev.ingot.telemetry.RequestMetadata;

/**
 * A request.
 *
 * @param head what came before the body
 * @param body the body, decompressed; an array of its own
 * @param metadata the sender's address, and the headers if the settings include them
 */
public record HttpRequest(HttpHead head, byte[] body, RequestMetadata metadata) {}
