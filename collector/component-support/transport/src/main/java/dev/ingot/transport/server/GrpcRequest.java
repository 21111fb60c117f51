package dev.ingot.transport.server;

import dev.ingot.component.auth.RequestHeaders;
import dev.ingot.telemetry.RequestMetadata;

/**
 * A call with its one message.
 *
 * @param message the message, decompressed; an array of its own
 * @param metadata the sender's address, and the headers if the settings include them
 * @param headers the headers; valid until the call was answered
 */
public record GrpcRequest(byte[] message, RequestMetadata metadata, RequestHeaders headers) {

  /** A call without headers. */
  public GrpcRequest(byte[] message, RequestMetadata metadata) {
    this(message, metadata, name -> "");
  }
}
